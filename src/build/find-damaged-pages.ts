import { hash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { readIfThere } from "../memory/read-if-there.ts";
import { partEnding } from "../memory/write-whole.ts";

/**
 * Reads every page that a page store keeps below `folder`: a build takes most of them by size and time.
 * @returns those that are not what they were, by the SHA-256 of what they hold now, in hexadecimal.
 */
export async function findDamagedPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const contents = path.join(folder, "contents");
  const damaged = new Map<string, string>();
  const names = await readdir(contents).catch(() => []);
  for (const name of names.filter((one) => !one.endsWith(partEnding))) {
    const bytes = readIfThere(path.join(contents, name));
    const sha256 = bytes && hash("sha256", bytes);
    if (sha256 !== undefined && sha256 !== name) damaged.set(sha256, path.join(contents, name));
  }
  return damaged;
}
