import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
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
  /** Writes what was found or put since the shelf was opened, and drops the rest: it is as large as the site, not as its past. */
  close(): Promise<void>;
}

/**
 * Opens the shelf in `file`. One that is missing, of another `recipe` (the code and settings that made its entries) or
 * cut short is as good as empty; a damaged entry is left out.
 */
export async function openShelf(file: string, recipe: string): Promise<Shelf> {
  const before = await readEntries(file, recipe);
  const used = new Map<string, string>();
  let isChanged = false;
  return {
    find: (key) => {
      const line = used.get(key) ?? before.get(key);
      if (line === undefined) return undefined;
      const value = readValue(key, line);
      if (value !== undefined) used.set(key, line);
      return value;
    },
    put: (key, value) => {
      used.set(key, writeValue(key, value));
      isChanged = true;
    },
    close: async () => {
      if (!isChanged && used.size === before.size) return;
      const lines = [...used].map(([key, line]) => `${key}\t${line}`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, `${[recipe, ...lines].join("\n")}\n`);
    },
  };
}

async function readEntries(file: string, recipe: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const [first, ...lines] = text.split("\n");
  if (first !== recipe) return new Map();
  // What stands behind the last line break is nothing, or a line that was cut short.
  lines.pop();
  return new Map(
    lines.map((line) => {
      const end = line.indexOf("\t");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

const sumLength = 16;

function readValue(key: string, line: string): string | undefined {
  const value = line.slice(sumLength);
  return line.startsWith(sum(key, value)) ? value : undefined;
}

function writeValue(key: string, value: string): string {
  if (/[\n\t]/.test(key) || value.includes("\n")) throw new Error(`an entry of a shelf is one line: ${key}`);
  return sum(key, value) + value;
}

function sum(key: string, value: string): string {
  return createHash("sha1").update(key).update("\0").update(value).digest("hex").slice(0, sumLength);
}
