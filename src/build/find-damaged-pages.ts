import { hash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { readIfThere } from "../memory/read-if-there.ts";
import { partEnding } from "../memory/write-whole.ts";

/**
 * Hashes every cached page. A build does not: it compares size, time and permissions.
 * @param folder absolute path of the page store.
 * @returns absolute paths of the damaged files, by the SHA-256 of their present content in hexadecimal.
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
