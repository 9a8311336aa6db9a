import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes the SHA-256 of each file in the form that `sha256sum -c` reads: hash, two spaces, path from `folder`. */
export async function writeChecksums(folder: string, name: string, files: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    lines.push(`${hash("sha256", await readFile(path.join(folder, file)))}  ${file}\n`);
  }
  await writeFile(path.join(folder, name), lines.join(""));
}
