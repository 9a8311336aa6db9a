import { createHash, hash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { type Kind, openMemory } from "../memory/memory.ts";
import { readIfThere } from "../memory/read-if-there.ts";
import { writeWhole } from "../memory/write-whole.ts";

/** A file that was made from another, as it lies in the store. */
export interface EncodedFile {
  /** Its name in the store and in the site's `images/`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** What an encoder makes: `ending` tells the results of one key apart (`-640.avif`). */
export interface Encoding {
  readonly ending: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Large only together: a build looks at the records of its own pictures, and a lost one costs a picture to be encoded again. */
const records: Kind<readonly (EncodedFile & { readonly sha256: string })[]> = {
  name: "records",
  isApart: true,
  schema: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      width: z.int(),
      height: z.int(),
      sha256: z.string(),
    }),
  ),
};

/**
 * Keeps what `encode` makes below `folder`, and makes it only once. A record is written last, after the files that it names; one
 * whose files are damaged is not believed.
 * @param key names everything that the result depends on: it outlives a change of code.
 */
export async function rememberEncodings(
  folder: string,
  key: string,
  encode: () => Promise<readonly Encoding[]>,
): Promise<readonly EncodedFile[]> {
  const memory = openMemory(folder);
  const known = memory.find(records, key);
  if (known?.every(({ name, sha256 }) => isIntact(path.join(folder, path.basename(name)), sha256)))
    return known;

  const files = [];
  for (const { ending, type, width, height, bytes } of await encode()) {
    const name = `${key}${ending}`;
    writeWhole(path.join(folder, name), bytes);
    files.push({ name, type, width, height, sha256: hash("sha256", bytes) });
  }
  return memory.put(records, key, files);
}

/** The start of a SHA-256 over all parts, long enough to name files by. */
export function hashKey(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex").slice(0, 16);
}

function isIntact(file: string, sha256: string): boolean {
  const bytes = readIfThere(file);
  return bytes !== undefined && hash("sha256", bytes) === sha256;
}
