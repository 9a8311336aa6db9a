import { crc32 } from "node:zlib";
import { readIfThere } from "./read-if-there.ts";

/**
 * A cache file as it was read. Its first line is a header, which names the kind and the code; each other line is an entry:
 * `<key>\t<checksum><value>`, or empty. The checksum is a CRC-32 over header, key and value, as 8 hexadecimal digits, so an entry
 * that was damaged, moved to another file or written by other code is not used.
 */
export interface EntryFile {
  /** Checksum and value by key. They stay bytes until they are needed: as text, those that are not ASCII take twice the memory. */
  readonly entries: ReadonlyMap<string, Buffer>;
  /** The number of lines with an entry; of two lines with one key the later one counts. */
  readonly lines: number;
}

/** Reads a cache file. One that is missing, unreadable, or has another header has no entries. An incomplete line is skipped. */
export function readEntries(file: string, header: string): EntryFile {
  const bytes = readIfThere(file) ?? Buffer.alloc(0);
  const entries = new Map<string, Buffer>();
  let lines = 0;
  let start = bytes.indexOf("\n") + 1;
  if (bytes.toString("utf8", 0, start) !== `${header}\n`) return { entries, lines };
  for (let end = bytes.indexOf("\n", start); end >= 0; end = bytes.indexOf("\n", start)) {
    const line = bytes.subarray(start, end);
    const tab = line.indexOf("\t");
    if (tab >= 0) entries.set(line.toString("utf8", 0, tab), line.subarray(tab + 1));
    if (tab >= 0) lines++;
    start = end + 1;
  }
  return { entries, lines };
}

/** Formats entries as lines. Each begins with a line break, because the last line of the file may be incomplete. */
export function formatLines(entries: Iterable<readonly [key: string, entry: Buffer]>): Buffer {
  const lines = [...entries].flatMap(([key, entry]) => [Buffer.from(`\n${key}\t`), entry]);
  return Buffer.concat([...lines, Buffer.from("\n")]);
}

const sumLength = 8;

/** Returns the value of an entry, or undefined if its checksum does not match. */
export function decodeEntry(header: string, key: string, entry: Buffer | undefined): string | undefined {
  return entry && isIntact(header, key, entry) ? entry.toString("utf8", sumLength) : undefined;
}

/** True if the checksum at the beginning of an entry is that of header, key and value. */
export function isIntact(header: string, key: string, entry: Buffer): boolean {
  return entry.toString("latin1", 0, sumLength) === sum(header, key, entry.subarray(sumLength));
}

/**
 * Joins checksum and value.
 * @throws Error if the key has a tab or line break, or the value a line break.
 */
export function encodeEntry(header: string, key: string, value: string): Buffer {
  if (/[\n\t]/.test(key) || value.includes("\n")) throw new Error(`a cache entry must be one line: ${key}`);
  return Buffer.from(sum(header, key, value) + value);
}

function sum(header: string, key: string, value: string | Buffer): string {
  const checksum = crc32(value, crc32(`${header}\0${key}\0`));
  return checksum.toString(16).padStart(sumLength, "0");
}
