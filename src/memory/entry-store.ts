import { appendFileSync, existsSync } from "node:fs";
import { isSystemError } from "../model/system-error.ts";
import { decodeEntry, encodeEntry, formatLines, isIntact, readEntries } from "./entries.ts";
import { writeWhole } from "./write-whole.ts";

/** The entries of one kind. A key contains no tab or line break, a value no line break. */
export interface EntryStore {
  /** Returns the value of a key, if it is intact, and marks the entry as used. */
  find(key: string): string | undefined;
  put(key: string, value: string): void;
  /** Marks an entry as used without decoding it. False if there is none, or a damaged one. */
  keep(key: string): boolean;
  /**
   * Writes new entries, and drops unused ones once they are more than 10 %.
   * @returns the message of the system error if the file cannot be written; the new entries are then not stored.
   */
  save(): string | undefined;
}

/** Above this share of unused entries the whole file is rewritten. Below it, new lines are appended. */
const mostUnused = 0.1;

/** Opens a store that is one file: thousands of small files would take longer to open than to read. */
export function openEntryStore(file: string, header: string): EntryStore {
  const { entries: stored, ...read } = readEntries(file, header);
  let { lines } = read;
  const used = new Map<string, Buffer>();
  const added = new Map<string, Buffer>();
  const find = (key: string) => used.get(key) ?? stored.get(key);
  return {
    find: (key) => {
      const entry = find(key);
      const value = decodeEntry(header, key, entry);
      if (entry && value !== undefined) used.set(key, entry);
      return value;
    },
    put: (key, value) => {
      const entry = encodeEntry(header, key, value);
      used.set(key, entry);
      added.set(key, entry);
    },
    keep: (key) => {
      const entry = find(key);
      const isKept = entry !== undefined && isIntact(header, key, entry);
      if (isKept) used.set(key, entry);
      return isKept;
    },
    save: () => {
      const unused = lines + added.size - used.size;
      const isUseful = lines > 0 && unused <= lines * mostUnused && existsSync(file);
      try {
        const isAppended = isUseful && (added.size === 0 || append(file, formatLines(added)));
        if (!isAppended) writeWhole(file, Buffer.concat([Buffer.from(header), formatLines(used)]));
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

/** False if the file cannot be written, for example because it was replaced since it was read. */
function append(file: string, lines: Buffer): boolean {
  try {
    appendFileSync(file, lines);
    return true;
  } catch {
    return false;
  }
}
