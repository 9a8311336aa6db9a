import { appendFileSync, existsSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { readIfThere } from "./remembered.ts";
import { isSystemError } from "./system-error.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * What earlier builds made, by a key that names everything it was made from, so that no entry is ever wrong, only unused.
 * A shelf is one file: thousands of small ones would cost more to open than their content is worth.
 */
export interface Shelf {
  /** The value under a key, if a build before this one put it there. */
  find(key: string): string | undefined;
  /** Neither may hold a line break. */
  put(key: string, value: string): void;
  /** Whether there is a whole entry under a key; it is kept. */
  has(key: string): boolean;
  /** Keeps the entry under a key, where there is one, without looking whether it is whole. */
  touch(key: string): void;
  /**
   * Writes down what was put since the shelf was opened, or since this was last done. Once more than a tenth is of no use any more, that is dropped: a shelf is as
   * large as the site, not as its past.
   * @returns why that is not possible, if so; then nothing is remembered.
   */
  save(): Promise<string | undefined>;
}

/**
 * Opens the shelf in `file`. One that is missing, cannot be read, is of another `recipe` (the code and settings that made its
 * entries) or cut short is as good as empty; a damaged entry is left out.
 */
export async function openShelf(file: string, code: string): Promise<Shelf> {
  // Shelves of the same code may have been put in each other's place.
  const recipe = `${path.basename(file)} ${code}`;
  const { entries: before, ...read } = await readEntries(file, recipe);
  let { lines } = read;
  const used = new Map<string, Buffer>();
  const fresh = new Set<string>();
  return {
    find: (key) => {
      const entry = used.get(key) ?? before.get(key);
      if (entry === undefined) return undefined;
      const value = isWhole(recipe, key, entry) ? entry.toString("utf8", sumLength) : undefined;
      if (value !== undefined) used.set(key, entry);
      return value;
    },
    has: (key) => {
      const entry = used.get(key) ?? before.get(key);
      if (entry === undefined || !isWhole(recipe, key, entry)) return false;
      used.set(key, entry);
      return true;
    },
    put: (key, value) => {
      used.set(key, writeValue(recipe, key, value));
      fresh.add(key);
    },
    touch: (key) => {
      const entry = before.get(key);
      if (entry && !used.has(key)) used.set(key, entry);
    },
    save: async () => {
      const added = [...fresh].map((key) => [key, used.get(key)] as const);
      const unused = lines + added.length - used.size;
      const isKept = lines > 0 && unused <= lines * MOST_UNUSED && existsSync(file);
      try {
        // Begins with a line break: what was there may have been cut short.
        const isAppended = isKept && (added.length === 0 || append(file, writeLines(added)));
        if (!isAppended) writeWhole(file, Buffer.concat([Buffer.from(recipe), writeLines(used)]));
        lines = isAppended ? lines + added.length : used.size;
      } catch (error) {
        if (isSystemError(error)) return error.message;
        throw error;
      }
      for (const [key] of added) fresh.delete(key);
      return undefined;
    },
  };
}

/** False where that is not possible: the file may have been replaced by something else since it was read. */
function append(file: string, lines: Buffer): boolean {
  try {
    appendFileSync(file, lines);
    return true;
  } catch {
    return false;
  }
}

/** Above this share of entries that nobody asked for the file is written anew without them: after an edit only its own entries are. */
const MOST_UNUSED = 0.1;

function writeLines(entries: Iterable<readonly [key: string, entry: Buffer | undefined]>): Buffer {
  const lines = [...entries].flatMap(([key, entry]) => (entry ? [Buffer.from(`\n${key}\t`), entry] : []));
  return Buffer.concat([...lines, Buffer.from("\n")]);
}

/** Values stay bytes until somebody asks: as text, all of them would take twice the memory for one that is not ASCII. */
async function readEntries(
  file: string,
  recipe: string,
): Promise<{ readonly entries: ReadonlyMap<string, Buffer>; readonly lines: number }> {
  const bytes = (await readIfThere(file)) ?? Buffer.alloc(0);
  const entries = new Map<string, Buffer>();
  let lines = 0;
  let start = bytes.indexOf("\n") + 1;
  if (bytes.toString("utf8", 0, start) !== `${recipe}\n`) return { entries, lines };
  // What stands behind the last line break is nothing, or a line that was cut short.
  for (let end = bytes.indexOf("\n", start); end >= 0; end = bytes.indexOf("\n", start)) {
    const line = bytes.subarray(start, end);
    const tab = line.indexOf("\t");
    // Of two under one key the later one counts.
    if (tab >= 0) entries.set(line.toString("utf8", 0, tab), line.subarray(tab + 1));
    if (tab >= 0) lines++;
    start = end + 1;
  }
  return { entries, lines };
}

const sumLength = 8;

function isWhole(recipe: string, key: string, entry: Buffer): boolean {
  return entry.toString("latin1", 0, sumLength) === sum(recipe, key, entry.subarray(sumLength));
}

function writeValue(recipe: string, key: string, value: string): Buffer {
  if (/[\n\t]/.test(key) || value.includes("\n")) throw new Error(`an entry of a shelf is one line: ${key}`);
  return Buffer.from(sum(recipe, key, value) + value);
}

/** Over the recipe too: another build may have written the file anew by other code since it was read. */
function sum(recipe: string, key: string, value: string | Buffer): string {
  return crc32(value, crc32(`${recipe}\0${key}\0`))
    .toString(16)
    .padStart(sumLength, "0");
}
