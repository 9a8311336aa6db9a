import type { BodiesMemory } from "./build-bodies.ts";
import type { ContentMemory } from "./parse-content.ts";
import type { Facts, RawFacts } from "./parse-facts.ts";
import type { KnownFiles } from "./read-content.ts";
import type { RememberedParsers } from "./remember-parsing.ts";

/**
 * What a load leaves for the next one in the same process, in which the code stays as it is: of ten thousand articles few
 * change from one to the next. Each step of a load reads and fills its own part.
 */
export interface LoadMemory extends ContentMemory, BodiesMemory {
  readonly files: KnownFiles;
  facts?: { readonly raw: RawFacts; readonly parsed: Facts };
  parsers?: RememberedParsers;
}

export function createLoadMemory(): LoadMemory {
  return { files: new Map(), articles: new Map() };
}
