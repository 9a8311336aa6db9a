import { hash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { readEntries, readValue, writeLines, writeValue } from "./entries.ts";
import { nameCode } from "./name-code.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import { isSystemError } from "./system-error.ts";
import { partEnding, writeWhole } from "./write-whole.ts";

/** Data that JSON holds whole: no function, no map, no date is lost on the way into a key or a value. */
export type Json =
  | string
  | number
  | boolean
  | undefined
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What is cached under one name. */
export interface Kind<Value> {
  /** Names the file of the entries, or their folder. */
  readonly name: string;
  /** Gives each entry a file of its own, for values that are large and seldom read, or written by many processes. */
  readonly isApart?: true;
  /** Entries outlive a change of code; their inputs name all that they depend on, and values of other code are parsed. */
  readonly schema?: z.ZodType<Value>;
}

/**
 * The cache: values that earlier runs made, by everything that each was made from, so that an entry may be unused but is never
 * wrong. It is the same without the cache, and with one that was deleted, moved or damaged: a damaged entry is made again.
 */
export interface Memory {
  /**
   * The value that an earlier call made from the same inputs, in this run or one before, or else what `make` gives.
   * @param inputs everything that the value depends on, but for the code.
   * @param isKept says of a value that was just made whether it is cached.
   */
  recall<Value>(kind: Kind<Value>, inputs: Json, make: () => Value, isKept?: (made: Value) => boolean): Value;
  /** For a value that is made elsewhere, or with promises: find it, or make it and `put` it. */
  find<Value>(kind: Kind<Value>, inputs: Json): Value | undefined;
  put<Value>(kind: Kind<Value>, inputs: Json, value: Value): Value;
  /** Keeps an entry that this run may not read. False where there is none, or a damaged one. */
  keep(kind: Kind<unknown>, inputs: Json): boolean;
  /** Writes what was put, and drops unused entries once they are more than a tenth. Returns the reason where that is not possible. */
  save(kind: Kind<unknown>): string | undefined;
  /** Removes all entries of a kind, each in a file of its own, but these. */
  keepOnly(kind: Kind<unknown>, inputs: readonly Json[]): void;
}

/** Opens the cache of a publication: `.cache/memory`, for the code that runs. */
export async function openCache(root: string): Promise<Memory> {
  return openMemory(path.join(root, ".cache/memory"), await nameCode(root));
}

/**
 * Opens a cache. A file is read when its kind is first asked for, and where it cannot be written nothing is cached.
 * @param code a hash of the code that runs. Without it (the code is not known) entries are kept for this run only, but for kinds
 * with a schema.
 */
export function openMemory(folder: string, code?: string): Memory {
  const shelves = new Map<string, Shelf>();
  const open = ({ name, isApart, schema }: Kind<unknown>): Shelf => {
    if (schema === undefined && code === undefined) return createTransientShelf();
    const place = path.join(folder, name);
    const recipe = schema === undefined ? `${name} ${code}` : name;
    return isApart ? openFiles(place, recipe) : openShelf(place, recipe);
  };
  const shelfOf = (kind: Kind<unknown>): Shelf => {
    const shelf = shelves.get(kind.name) ?? open(kind);
    shelves.set(kind.name, shelf);
    return shelf;
  };
  const find = <Value>(kind: Kind<Value>, inputs: Json): Value | undefined => {
    const text = shelfOf(kind).find(createKey(inputs));
    if (text === undefined) return undefined;
    // Without a schema the recipe vouches for the value: this code wrote it.
    return kind.schema ? kind.schema.safeParse(JSON.parse(text)).data : JSON.parse(text);
  };
  const put = <Value>(kind: Kind<Value>, inputs: Json, value: Value): Value => {
    shelfOf(kind).put(createKey(inputs), JSON.stringify(value));
    return value;
  };
  return {
    find,
    put,
    recall: (kind, inputs, make, isKept = () => true) => {
      const known = find(kind, inputs);
      if (known !== undefined) return known;
      const made = make();
      return isKept(made) ? put(kind, inputs, made) : made;
    },
    keep: (kind, inputs) => shelfOf(kind).keep(createKey(inputs)),
    save: (kind) => shelfOf(kind).save(),
    keepOnly: ({ name }, inputs) =>
      removeOthers(path.join(folder, name), new Set(inputs.map((one) => nameFile(createKey(one))))),
  };
}

/** The text itself where it is short. JSON has no line breaks and no tabs, and begins with a character that no hash begins with. */
function createKey(inputs: Json): string {
  const text = JSON.stringify([inputs]);
  return text.length < 200 ? text : hash("sha256", text, "base64url");
}

function nameFile(key: string): string {
  return hash("sha256", key).slice(0, 32);
}

/** A shelf that is a folder, with a file for each entry, which is written when it is put. */
function openFiles(folder: string, recipe: string): Shelf {
  const fileOf = (key: string) => path.join(folder, nameFile(key));
  const find = (key: string) => readValue(recipe, key, readEntries(fileOf(key), recipe).entries.get(key));
  return {
    find,
    put: (key, value) => {
      const lines = writeLines([[key, writeValue(recipe, key, value)]]);
      attempt(() => writeWhole(fileOf(key), Buffer.concat([Buffer.from(recipe), lines])));
    },
    keep: (key) => find(key) !== undefined,
    save: () => undefined,
  };
}

function createTransientShelf(): Shelf {
  const entries = new Map<string, string>();
  return {
    find: (key) => entries.get(key),
    put: (key, value) => entries.set(key, value),
    keep: (key) => entries.has(key),
    save: () => undefined,
  };
}

/** As far as that is possible. A file that another process is writing stays. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    const isToStay = kept.has(name) || name.endsWith(partEnding);
    if (!isToStay) attempt(() => rmSync(path.join(folder, name), { recursive: true }));
  }
}

/** Nothing where the system refuses. */
function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
