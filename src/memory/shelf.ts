import { appendFileSync, existsSync } from "node:fs";
import { isWhole, readEntries, readValue, writeLines, writeValue } from "./entries.ts";
import { isSystemError } from "./system-error.ts";
import { writeWhole } from "./write-whole.ts";

/** Where the entries of one kind are stored. Neither keys nor values may hold a line break. */
export interface Shelf {
  /** The value under a key, if it is whole. It is kept. */
  find(key: string): string | undefined;
  put(key: string, value: string): void;
  /** Keeps an entry without reading it. False where there is none, or a damaged one. */
  keep(key: string): boolean;
  /**
   * Writes what was put since the shelf was opened or last saved, and drops unused entries once they are more than a tenth.
   * @returns the reason where that is not possible; then nothing is cached.
   */
  save(): string | undefined;
}

/** Above this share of unused entries the file is written again without them. After an edit there are few, and lines are appended. */
const MOST_UNUSED = 0.1;

/** Opens a shelf that is one file: thousands of small files would cost more to open than their content is worth. */
export function openShelf(file: string, recipe: string): Shelf {
  const { entries: before, ...read } = readEntries(file, recipe);
  let { lines } = read;
  const used = new Map<string, Buffer>();
  const added = new Map<string, Buffer>();
  const find = (key: string) => used.get(key) ?? before.get(key);
  return {
    find: (key) => {
      const entry = find(key);
      const value = readValue(recipe, key, entry);
      if (entry && value !== undefined) used.set(key, entry);
      return value;
    },
    put: (key, value) => {
      const entry = writeValue(recipe, key, value);
      used.set(key, entry);
      added.set(key, entry);
    },
    keep: (key) => {
      const entry = find(key);
      const isKept = entry !== undefined && isWhole(recipe, key, entry);
      if (isKept) used.set(key, entry);
      return isKept;
    },
    save: () => {
      const unused = lines + added.size - used.size;
      const isKept = lines > 0 && unused <= lines * MOST_UNUSED && existsSync(file);
      try {
        const isAppended = isKept && (added.size === 0 || append(file, writeLines(added)));
        if (!isAppended) writeWhole(file, Buffer.concat([Buffer.from(recipe), writeLines(used)]));
        lines = isAppended ? lines + added.size : used.size;
      } catch (error) {
        if (isSystemError(error)) return error.message;
        throw error;
      }
      added.clear();
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
