import { crc32 } from "node:zlib";
import { readIfThere } from "./read-if-there.ts";

/**
 * The format of every file of the cache: a line with the recipe, then a line for each entry: `key TAB checksum value`. The
 * checksum is a CRC-32 in hexadecimal over recipe, key and value, so that an entry is believed only where it was written, and
 * only by the code that wrote it.
 */
export interface EntryFile {
  /** Checksum and value by key. They stay bytes until they are needed: as text, those that are not ASCII take twice the memory. */
  readonly entries: ReadonlyMap<string, Buffer>;
  /** How many lines hold an entry; of two under one key the later one counts. */
  readonly lines: number;
}

/** A file that is missing, cannot be read, or is of another recipe has no entries; a line that was cut short is none. */
export function readEntries(file: string, recipe: string): EntryFile {
  const bytes = readIfThere(file) ?? Buffer.alloc(0);
  const entries = new Map<string, Buffer>();
  let lines = 0;
  let start = bytes.indexOf("\n") + 1;
  if (bytes.toString("utf8", 0, start) !== `${recipe}\n`) return { entries, lines };
  for (let end = bytes.indexOf("\n", start); end >= 0; end = bytes.indexOf("\n", start)) {
    const line = bytes.subarray(start, end);
    const tab = line.indexOf("\t");
    if (tab >= 0) entries.set(line.toString("utf8", 0, tab), line.subarray(tab + 1));
    if (tab >= 0) lines++;
    start = end + 1;
  }
  return { entries, lines };
}

/** Begins with a line break: the file that they are appended to may have been cut short. */
export function writeLines(entries: Iterable<readonly [key: string, entry: Buffer]>): Buffer {
  const lines = [...entries].flatMap(([key, entry]) => [Buffer.from(`\n${key}\t`), entry]);
  return Buffer.concat([...lines, Buffer.from("\n")]);
}

const SUM_LENGTH = 8;

/** The value of an entry, or nothing where its checksum is another. */
export function readValue(recipe: string, key: string, entry: Buffer | undefined): string | undefined {
  return entry && isWhole(recipe, key, entry) ? entry.toString("utf8", SUM_LENGTH) : undefined;
}

export function isWhole(recipe: string, key: string, entry: Buffer): boolean {
  return entry.toString("latin1", 0, SUM_LENGTH) === sum(recipe, key, entry.subarray(SUM_LENGTH));
}

export function writeValue(recipe: string, key: string, value: string): Buffer {
  if (/[\n\t]/.test(key) || value.includes("\n"))
    throw new Error(`an entry of the cache is one line: ${key}`);
  return Buffer.from(sum(recipe, key, value) + value);
}

function sum(recipe: string, key: string, value: string | Buffer): string {
  return crc32(value, crc32(`${recipe}\0${key}\0`))
    .toString(16)
    .padStart(SUM_LENGTH, "0");
}
