import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { authors, tags } from "./create-article.ts";

/** Facts of the publication that all three generators build. */
export const siteFacts = {
  name: "The Bench",
  description: "A publication of no language, made to be built.",
  url: "https://bench.example",
  publisher: "The Bench",
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** Writes the facts for Eleventy's and Hugo's templates, as JSON. */
export async function writeReferenceFacts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, facts] of Object.entries({ site: siteFacts, people: authors, topics: tags })) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(facts, null, 2));
  }
}
