import { createHash } from "node:crypto";
import type { Shelf } from "../store/shelf.ts";
import { parseJson } from "./parse-json.ts";

/** Data that JSON holds whole: no function, no map, no date could be forgotten on the way into a key. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };

/** How a value becomes plain data, and comes back; `read` gives undefined for data that it did not write. */
export interface Form<Value> {
  readonly write: (value: Value) => Json;
  readonly read: (data: unknown) => Value | undefined;
}

/** Verdicts of earlier checks. */
export interface Memory {
  /** What was kept under the same `from`: everything that the value follows from, but for the code. */
  find<Value>(from: Json, form: Form<Value>): Value | undefined;
  /** Keeps a value and gives back what later checks will find, so that with and without memory they go by the same. */
  keep<Value>(from: Json, form: Form<Value>, value: Value): Value;
}

/** @param shelf one whose recipe is the code; without it nothing is remembered. */
export function createMemory(shelf?: Shelf): Memory {
  return {
    find: (from, form) => {
      const text = shelf?.find(createKey(from));
      return text === undefined ? undefined : readText(text, form);
    },
    keep: (from, form, value) => {
      const text = JSON.stringify(form.write(value));
      const read = readText(text, form);
      if (read === undefined) throw new TypeError(`a verdict cannot be read again: ${text.slice(0, 200)}`);
      shelf?.put(createKey(from), text);
      return read;
    },
  };
}

function readText<Value>(text: string, form: Form<Value>): Value | undefined {
  const json = parseJson(text);
  return "value" in json ? form.read(json.value) : undefined;
}

function createKey(from: Json): string {
  return createHash("sha256").update(JSON.stringify(from)).digest("base64url");
}
