import { hash } from "node:crypto";
import type { Shelf } from "../memory/shelf.ts";

/** Data that JSON holds whole: no function, no map, no date could be forgotten on the way into a key or a value. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Verdicts of earlier checks. */
export interface Memory {
  /** What was kept under the same `from`: everything that the value follows from, but for the code. */
  find<Value extends Json>(from: Json): Value | undefined;
  keep<Value extends Json>(from: Json, value: Value): Value;
  /** Keeps what an earlier check kept for the next one, though nobody needs it now. */
  touch(from: Json): void;
}

/** @param shelf one whose recipe is the code; without it nothing is remembered for longer than this check. */
export function createMemory(shelf: Pick<Shelf, "find" | "put" | "touch"> = createTransientShelf()): Memory {
  return {
    find: (from) => {
      const text = shelf.find(createKey(from));
      // The shelf vouches for it: it is what this code wrote.
      return text === undefined ? undefined : JSON.parse(text);
    },
    keep: (from, value) => {
      shelf.put(createKey(from), JSON.stringify(value));
      return value;
    },
    touch: (from) => shelf.touch(createKey(from)),
  };
}

function createTransientShelf(): Pick<Shelf, "find" | "put" | "touch"> {
  const entries = new Map<string, string>();
  return { find: (key) => entries.get(key), put: (key, value) => entries.set(key, value), touch: () => {} };
}

/** The text itself where it is short: JSON has no line breaks, and begins with what no hash begins with. */
function createKey(from: Json): string {
  const text = JSON.stringify([from]);
  return text.length < 200 ? text : hash("sha256", text, "base64url");
}
