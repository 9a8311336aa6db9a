import type { Memory } from "../memory/memory.ts";
import type { BodiesMemory } from "./build-bodies.ts";
import type { ContentMemory } from "./parse-content.ts";
import type { Facts, RawFacts } from "./parse-facts.ts";
import type { CachedFiles } from "./read-content.ts";
import type { RememberedParsers } from "./remember-parsing.ts";

/**
 * Results of a load for the next load in the same process, whose code cannot change: between two loads few of ten thousand
 * articles change. Each step of a load reads and writes its own part.
 */
export interface LoadMemory extends ContentMemory, BodiesMemory {
  readonly files: CachedFiles;
  facts?: { readonly raw: RawFacts; readonly parsed: Facts };
  cache?: Memory;
  parsers?: RememberedParsers;
}

export function createLoadMemory(): LoadMemory {
  return { files: new Map(), articles: new Map() };
}
