import type { KnownBodies } from "./build-bodies.ts";
import type { Facts, RawFacts } from "./facts.ts";
import type { KnownArticle } from "./parse-content.ts";
import type { KnownFiles } from "./read-content.ts";
import type { RememberedParsers } from "./remember-parsing.ts";

/**
 * What a load leaves for the next one in the same process, in which the code stays as it is: of ten thousand articles few
 * change from one to the next. A load fills it; nobody else needs to look inside.
 */
export interface LoadMemory {
  readonly files: KnownFiles;
  facts?: { readonly raw: RawFacts; readonly parsed: Facts };
  parsers?: RememberedParsers;
  /** By file. What was made of an article is the same while its text is. */
  articles: ReadonlyMap<string, KnownArticle>;
  bodies?: KnownBodies;
}

export function createLoadMemory(): LoadMemory {
  return { files: new Map(), articles: new Map() };
}
