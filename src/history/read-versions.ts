import { parseVersion } from "./parse-version.ts";
import { readBlobs } from "./read-blobs.ts";
import type { Version } from "./version.ts";

/** Versions by blob, at least those that were asked for; nothing for a file that is no article. */
export type ReadVersions = (blobs: readonly string[]) => Promise<ReadonlyMap<string, Version | undefined>>;

/** Reads each blob once, however often it is asked for, and git is started only for those that are new. */
export function createVersionReader(root: string): ReadVersions {
  const known = new Map<string, Version | undefined>();
  return async (blobs) => {
    const decoder = new TextDecoder();
    const missing = blobs.filter((blob) => !known.has(blob));
    for (const [blob, bytes] of await readBlobs(root, missing)) {
      known.set(blob, parseVersion(decoder.decode(bytes)));
    }
    return known;
  };
}
