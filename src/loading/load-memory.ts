import { isDeepStrictEqual } from "node:util";
import type { Memory } from "../memory/memory.ts";
import type { BodiesMemory } from "./build-bodies.ts";
import { type FactsFiles, type ParsedFacts, parseFacts } from "./facts/parse-facts.ts";
import type { ContentMemory } from "./parse-content.ts";
import type { CachedParsers } from "./parsers.ts";
import type { CachedFiles } from "./read-content.ts";

/**
 * Results of one load for the next load of the same process, whose code cannot change: between two loads few of ten thousand
 * articles change. Each step of a load reads and writes its own part.
 */
export interface LoadMemory extends ContentMemory, BodiesMemory {
  readonly files: CachedFiles;
  facts?: { readonly files: FactsFiles; readonly parsed: ParsedFacts };
  cache?: Memory;
  parsers?: CachedParsers;
}

/** Creates the memory of a process before its first load. */
export function createLoadMemory(): LoadMemory {
  return { files: new Map(), articles: new Map() };
}

/**
 * Parses facts, or returns those of the previous load if their files are the same. Changed facts empty the memory, because
 * articles and bodies refer to records of the old ones.
 * @throws ContentError with every mistake in the facts.
 */
export function recallFacts(files: FactsFiles, memory: LoadMemory): ParsedFacts {
  if (memory.facts && isDeepStrictEqual(memory.facts.files, files)) return memory.facts.parsed;
  const parsed = parseFacts(files);
  memory.facts = { files, parsed };
  memory.articles = new Map();
  delete memory.bodies;
  return parsed;
}
