import { createHash, hash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { readIfThere, readRemembered, remember } from "../memory/remembered.ts";
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

const recordSchema = z.array(
  z.strictObject({
    name: z.string(),
    type: z.string(),
    width: z.int(),
    height: z.int(),
    sha256: z.string(),
  }),
);

/**
 * Keeps what `encode` makes below `folder`, under a key that names everything the result depends on, and makes it
 * only once. A record is written last, after the files that it names; one whose files are damaged is not believed.
 */
export async function rememberEncodings(
  folder: string,
  key: string,
  encode: () => Promise<readonly Encoding[]>,
): Promise<readonly EncodedFile[]> {
  const record = path.join(folder, `${key}.json`);
  const known = await readRecord(folder, record);
  if (known) return known;

  const files = [];
  for (const { ending, type, width, height, bytes } of await encode()) {
    const name = `${key}${ending}`;
    writeWhole(path.join(folder, name), bytes);
    files.push({ name, type, width, height, sha256: hash("sha256", bytes) });
  }
  remember(record, files);
  return files;
}

/** The start of a SHA-256 over all parts, long enough to name files by. */
export function hashKey(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex").slice(0, 16);
}

async function readRecord(folder: string, file: string): Promise<readonly EncodedFile[] | undefined> {
  const record = await readRemembered(file, recordSchema);
  for (const { name, sha256 } of record ?? []) {
    const bytes = await readIfThere(path.join(folder, path.basename(name)));
    if (!bytes || hash("sha256", bytes) !== sha256) return undefined;
  }
  return record;
}
