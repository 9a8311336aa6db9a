import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes the SHA-256 of each file in the form that `sha256sum -c` reads: hash, two spaces, path from `folder`. */
export async function writeChecksums(folder: string, name: string, files: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    const hash = createHash("sha256").update(await readFile(path.join(folder, file)));
    lines.push(`${hash.digest("hex")}  ${file}\n`);
  }
  await writeFile(path.join(folder, name), lines.join(""));
}
