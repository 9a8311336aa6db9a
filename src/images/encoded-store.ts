import { createHash, hash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { type Kind, openMemory } from "../memory/memory.ts";
import { readIfThere } from "../memory/read-if-there.ts";
import { writeWhole } from "../memory/write-whole.ts";

const fileSchema = z.strictObject({
  /** Its name in the cache and in the site's `images/`. */
  name: z.string(),
  /** Media type. */
  type: z.string(),
  width: z.int(),
  height: z.int(),
  sha256: z.string(),
});

/** An encoded file in the cache. */
export type EncodedFile = Readonly<z.infer<typeof fileSchema>>;

/** A result of an encoder. `ending` (`-640.avif`) distinguishes the results of one key. */
export interface Encoding extends Omit<EncodedFile, "name" | "sha256"> {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** Each record is a file of its own, so that one damaged record costs one picture. */
const records: Kind<readonly EncodedFile[]> = {
  name: "records",
  isApart: true,
  schema: z.array(fileSchema),
};

/**
 * Returns the cached encodings, or encodes and caches them in `folder`. The record is written after the files that it names, and is
 * ignored if one of them is damaged.
 * @param key must change with everything that the result depends on: the cache outlives changes of the code.
 */
export async function recallEncodings(
  folder: string,
  key: string,
  encode: () => Promise<readonly Encoding[]>,
): Promise<readonly EncodedFile[]> {
  const memory = openMemory(folder);
  const cached = memory.find(records, key);
  if (cached?.every(({ name, sha256 }) => isIntact(path.join(folder, path.basename(name)), sha256)))
    return cached;

  const files = [];
  for (const { ending, type, width, height, bytes } of await encode()) {
    const name = `${key}${ending}`;
    writeWhole(path.join(folder, name), bytes);
    files.push({ name, type, width, height, sha256: hash("sha256", bytes) });
  }
  return memory.put(records, key, files);
}

/** The first 16 hexadecimal digits of a SHA-256 over all parts, for file names. */
export function hashKey(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex").slice(0, 16);
}

function isIntact(file: string, sha256: string): boolean {
  const bytes = readIfThere(file);
  return bytes !== undefined && hash("sha256", bytes) === sha256;
}
