import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import diff from "diff/package.json" with { type: "json" };
import markdownIt from "markdown-it/package.json" with { type: "json" };
import { compareText } from "../edition/diagnostic.ts";

const folders = [import.meta.dirname, path.join(import.meta.dirname, "../markdown")];

/** A hash of the code that reads and compares versions: what it left is of no use to other code. */
export async function hashCode(): Promise<string> {
  const digest = createHash("sha256").update(
    // ICU knows where words end.
    `${diff.version} ${markdownIt.version} ${process.versions["icu"]}`,
  );
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort(compareText)) digest.update("\0").update(await readFile(file));
  }
  return digest.digest("hex").slice(0, 16);
}
