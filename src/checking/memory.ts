import { type Memory as Cache, type Json, type Kind, openMemory } from "../memory/memory.ts";

export type { Json };

/** Verdicts of earlier checks. */
export interface Memory {
  /** What was kept under the same `from`: everything that the value follows from, but for the code. */
  find<Value extends Json>(from: Json): Value | undefined;
  keep<Value extends Json>(from: Json, value: Value): Value;
  /** Keeps what an earlier check kept for the next one, though nobody needs it now. */
  touch(from: Json): void;
}

/** What a build found, and what `npm run check` found beside it: a build drops none of the latter. */
export const verdicts: Kind<Json> = { name: "verdicts" };
export const validations: Kind<Json> = { name: "validations" };

/** Without a cache nothing is remembered for longer than this check. */
export function createMemory(kind: Kind<Json>, cache: Cache = openMemory("")): Memory {
  return {
    find: <Value extends Json>(from: Json) => cache.find<Value>({ name: kind.name }, from),
    keep: (from, value) => cache.put({ name: kind.name }, from, value),
    touch: (from) => cache.keep(kind, from),
  };
}
