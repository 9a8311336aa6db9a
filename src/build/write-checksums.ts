import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a list of SHA-256 checksums in the format of `sha256sum -c`: hash, two spaces, path from `folder`, sorted by path.
 * @param files paths from `folder`.
 */
export async function writeChecksums(folder: string, name: string, files: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted())
    lines.push(`${hash("sha256", await readFile(path.join(folder, file)))}  ${file}\n`);
  await writeFile(path.join(folder, name), lines.join(""));
}
