import { readGit } from "./git.ts";
import { parseVersion, type Version } from "./parse-version.ts";

/** Versions by blob, at least the requested ones; undefined for a file that is no article. */
export type ReadVersions = (blobs: readonly string[]) => Promise<ReadonlyMap<string, Version | undefined>>;

/** The most blobs that are in memory at once. */
const batchSize = 1_000;

/** Creates a function that reads each blob only once, however often it is requested. */
export function createVersionReader(root: string): ReadVersions {
  const versions = new Map<string, Version | undefined>();
  return async (blobs) => {
    const decoder = new TextDecoder();
    const missing = [...new Set(blobs)].filter((blob) => !versions.has(blob));
    for (let start = 0; start < missing.length; start += batchSize)
      for (const [blob, bytes] of await readBlobs(root, missing.slice(start, start + batchSize)))
        versions.set(blob, parseVersion(decoder.decode(bytes)));
    return versions;
  };
}

/**
 * Reads the contents of blobs with one `git cat-file --batch`.
 * @throws Error that names the first id which is missing or not a blob.
 */
export async function readBlobs(root: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = await readGit(root, ["cat-file", "--batch", "--buffer"], `${ids.join("\n")}\n`);
  let position = 0;
  for (const id of ids) {
    // `<id> blob <size>`, or `<id> missing`; then the content and a line feed.
    const start = output.indexOf("\n", position) + 1;
    const header = output.toString("utf8", position, start).trimEnd();
    const [, type, size] = header.split(" ");
    if (type !== "blob") throw new Error(`git has no blob ${id}: it answered "${header}"`);
    position = start + Number(size) + 1;
    blobs.set(id, output.subarray(start, position - 1));
  }
  return blobs;
}
