import { hash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { attempt } from "../model/system-error.ts";
import { decodeEntry, encodeEntry, formatLines, readEntries } from "./entries.ts";
import { type EntryStore, openEntryStore } from "./entry-store.ts";
import { nameCode } from "./name-code.ts";
import { partEnding, writeWhole } from "./write-whole.ts";

/** Data that JSON can represent without loss, so no function, map or date. */
export type Json =
  | string
  | number
  | boolean
  | undefined
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A kind of cached values. */
export interface Kind<Value> {
  /** The name of its file, or of its folder. */
  readonly name: string;
  /** Stores each entry in its own file, for values that are large and seldom read, or written by several processes. */
  readonly isApart?: true;
  /**
   * Entries of a kind with a schema outlast changes of the code, and are parsed with it. Their inputs must name everything that the
   * value depends on, the versions and settings of encoders included.
   */
  readonly schema?: z.ZodType<Value>;
}

/**
 * The cache. The key of an entry contains everything that its value depends on, so an entry can be unused but never wrong. Results
 * are the same without a cache, or with one that was deleted, moved or damaged.
 */
export interface Memory {
  /**
   * Returns the cached value for the inputs, or makes and caches it.
   * @param inputs everything that the value depends on except the code.
   * @param isKept decides whether a new value is cached.
   */
  recall<Value>(kind: Kind<Value>, inputs: Json, make: () => Value, isKept?: (made: Value) => boolean): Value;
  /** For values that are made elsewhere or asynchronously, instead of `recall`. */
  find<Value>(kind: Kind<Value>, inputs: Json): Value | undefined;
  put<Value>(kind: Kind<Value>, inputs: Json, value: Value): Value;
  /** Marks an entry as used without reading its value. False if there is none, or a damaged one. */
  keep(kind: Kind<unknown>, inputs: Json): boolean;
  /** Writes new entries, and drops unused ones once they are more than 10 %. Returns the system error's message if that fails. */
  save(kind: Kind<unknown>): string | undefined;
  /** Removes all entries of a kind with `isApart` except these. */
  keepOnly(kind: Kind<unknown>, inputs: readonly Json[]): void;
}

/** Opens the cache of a publication, `.cache/memory`, for the code that runs. */
export async function openCache(root: string): Promise<Memory> {
  return openMemory(path.join(root, ".cache/memory"), await nameCode(root));
}

/**
 * Opens a cache. A file is read when its kind is first used. If a file cannot be written, its entries are not cached.
 * @param code a hash of the code that runs. Without it, only kinds with a schema are stored; the others last as long as this object.
 */
export function openMemory(folder: string, code?: string): Memory {
  const stores = new Map<string, EntryStore>();
  const open = ({ name, isApart, schema }: Kind<unknown>): EntryStore => {
    if (schema === undefined && code === undefined) return createTransientStore();
    const place = path.join(folder, name);
    const header = schema === undefined ? `${name} ${code}` : name;
    return isApart ? openEntryFolder(place, header) : openEntryStore(place, header);
  };
  const storeOf = (kind: Kind<unknown>): EntryStore => {
    const store = stores.get(kind.name) ?? open(kind);
    stores.set(kind.name, store);
    return store;
  };
  const find = <Value>(kind: Kind<Value>, inputs: Json): Value | undefined => {
    const text = storeOf(kind).find(createKey(inputs));
    if (text === undefined) return undefined;
    // Without a schema, the header guarantees that this code wrote the value.
    return kind.schema ? kind.schema.safeParse(JSON.parse(text)).data : JSON.parse(text);
  };
  const put = <Value>(kind: Kind<Value>, inputs: Json, value: Value): Value => {
    storeOf(kind).put(createKey(inputs), JSON.stringify(value));
    return value;
  };
  return {
    find,
    put,
    recall: (kind, inputs, make, isKept = () => true) => {
      const cached = find(kind, inputs);
      if (cached !== undefined) return cached;
      const made = make();
      return isKept(made) ? put(kind, inputs, made) : made;
    },
    keep: (kind, inputs) => storeOf(kind).keep(createKey(inputs)),
    save: (kind) => storeOf(kind).save(),
    keepOnly: ({ name }, inputs) =>
      removeOthers(path.join(folder, name), new Set(inputs.map((one) => nameFile(createKey(one))))),
  };
}

/** The JSON of the inputs, or its hash if it is long. JSON has no line break or tab, and begins with `[`, unlike a hash. */
function createKey(inputs: Json): string {
  const text = JSON.stringify([inputs]);
  return text.length < 200 ? text : hash("sha256", text, "base64url");
}

function nameFile(key: string): string {
  return hash("sha256", key).slice(0, 32);
}

/** Opens a store that is a folder with a file for each entry; `put` writes the file. */
function openEntryFolder(folder: string, header: string): EntryStore {
  const fileOf = (key: string) => path.join(folder, nameFile(key));
  const find = (key: string) => decodeEntry(header, key, readEntries(fileOf(key), header).entries.get(key));
  return {
    find,
    put: (key, value) => {
      const lines = formatLines([[key, encodeEntry(header, key, value)]]);
      attempt(() => writeWhole(fileOf(key), Buffer.concat([Buffer.from(header), lines])));
    },
    keep: (key) => find(key) !== undefined,
    save: () => undefined,
  };
}

function createTransientStore(): EntryStore {
  const entries = new Map<string, string>();
  return {
    find: (key) => entries.get(key),
    put: (key, value) => entries.set(key, value),
    keep: (key) => entries.has(key),
    save: () => undefined,
  };
}

/** Removes all files but `kept`, as far as the system allows; but no temporary files, which another process may be writing. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    const isToStay = kept.has(name) || name.endsWith(partEnding);
    if (!isToStay) attempt(() => rmSync(path.join(folder, name), { recursive: true }));
  }
}
