import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes the SHA-256 of each file in the form that `sha256sum -c` reads: hash, two spaces, path from `folder`.
 * @param known hashes by file; the others are read for theirs.
 */
export async function writeChecksums(
  folder: string,
  name: string,
  files: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    const sha256 = known.get(file) ?? hash("sha256", await readFile(path.join(folder, file)));
    lines.push(`${sha256}  ${file}\n`);
  }
  await writeFile(path.join(folder, name), lines.join(""));
}
