import { readFileSync } from "node:fs";
import path from "node:path";
import { checkSiteUrl } from "../src/edition/check-site-url.ts";
import { ContentError } from "../src/edition/diagnostic.ts";
import type { Progress } from "../src/edition/encode-pictures.ts";
import { type Facts, parseFacts, type RawFacts, type ReadFactsFile } from "../src/edition/facts.ts";
import { type LoadedEdition, loadEdition as load } from "../src/edition/load-edition.ts";
import type { LoadMemory } from "../src/edition/load-memory.ts";
import { nameClock, readClock } from "../src/edition/read-clock.ts";
import { readFacts } from "../src/edition/read-facts.ts";

const root = process.cwd();

/** Imported when they are asked for, and not before: so that a mistake in one of them can be told. */
function readRawFacts(): Promise<RawFacts> {
  checkSiteUrl(process.env);
  return readFacts(root, {
    site: async () => (await import("./site.ts")).site,
    authors: async () => (await import("./authors.ts")).authors,
    tags: async () => (await import("./tags.ts")).tags,
    people: async () => (await import("./people.ts")).people,
    organizations: async () => (await import("./organizations.ts")).organizations,
  });
}

const readFactsFile: ReadFactsFile = (name) => {
  const file = `_data/${name}.ts`;
  return { file, source: readFileSync(path.join(root, file), "utf8") };
};

/**
 * This publication's facts alone.
 * @throws ContentError with every mistake in them.
 */
export async function loadFacts(): Promise<Facts> {
  const result = parseFacts(await readRawFacts(), readFactsFile);
  if ("diagnostics" in result) throw new ContentError(result.diagnostics);
  return result.facts;
}

interface LoadOptions {
  readonly serving: boolean;
  /** For a process that loads more than once. */
  readonly memory?: LoadMemory;
  readonly progress?: Progress;
}

/**
 * This publication: its facts, with what stands in `src/content`.
 * @throws ContentError with every mistake in either.
 */
export async function loadEdition(options: LoadOptions): Promise<LoadedEdition> {
  const now = readClock(process.env);
  const clock = nameClock(process.env);
  return load({ ...options, root, facts: await readRawFacts(), readFactsFile, now, clock });
}
