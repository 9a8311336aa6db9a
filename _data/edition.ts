import { readFileSync } from "node:fs";
import path from "node:path";
import { type LoadedEdition, loadEdition as load } from "../src/edition/load-edition.ts";
import { readClock } from "../src/edition/read-clock.ts";
import { authors } from "./authors.ts";
import { organizations } from "./organizations.ts";
import { people } from "./people.ts";
import { site } from "./site.ts";
import { tags } from "./tags.ts";

const root = path.resolve(import.meta.dirname, "..");

/**
 * This publication: its facts, with what stands in `src/content`.
 * @throws ContentError with every mistake in either.
 */
export function loadEdition({ serving }: { readonly serving: boolean }): Promise<LoadedEdition> {
  return load({
    root,
    facts: { site, authors, tags, people, organizations },
    readFactsFile: (name) => {
      const file = `_data/${name}.ts`;
      return { file, source: readFileSync(path.join(root, file), "utf8") };
    },
    now: readClock(process.env),
    serving,
  });
}
