import { isDeepStrictEqual } from "node:util";
import { ContentError, sortDiagnostics } from "../model/diagnostic.ts";
import type { LoadMemory } from "./load-memory.ts";
import { type Facts, parseFacts, type RawFacts, type ReadFactsFile } from "./parse-facts.ts";

/**
 * Parses facts, or returns those of the load before where they were written the same. Changed facts empty the memory, because
 * articles and bodies hold records of the old ones.
 * @throws ContentError with every mistake in the facts.
 */
export function recallFacts(raw: RawFacts, readFactsFile: ReadFactsFile, memory: LoadMemory): Facts {
  if (memory.facts && isDeepStrictEqual(memory.facts.raw, raw)) return memory.facts.parsed;
  const parsed = parseFacts(raw, readFactsFile);
  if ("diagnostics" in parsed) throw new ContentError(sortDiagnostics(parsed.diagnostics));
  memory.facts = { raw, parsed: parsed.facts };
  memory.articles = new Map();
  delete memory.bodies;
  return parsed.facts;
}
