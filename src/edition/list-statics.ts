import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "./diagnostic.ts";
import { toPosix } from "./folder-reader.ts";
import { staticFolder } from "./folders.ts";

export interface Statics {
  /** Paths from the site's root. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What systems and editors leave beside what people put there. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\..*\.sw[a-p]|.*~|#.*#)$/;

/** Finds the files that are copied as they are. A link is a mistake: what it leads to is not in the repository, or there twice. */
export async function listStatics(root: string): Promise<Statics> {
  const folder = path.join(root, staticFolder);
  if (!existsSync(folder)) return { files: [], diagnostics: [] };
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = toPosix(path.relative(folder, path.join(entry.parentPath, entry.name)));
    if (entry.isDirectory() || litter.test(entry.name)) continue;
    if (entry.isFile()) files.push(file);
    else {
      const message = "neither a file nor a folder; put the file itself here";
      diagnostics.push({ file: `${staticFolder}/${file}`, line: 1, column: 1, field: "file", message });
    }
  }
  return { files, diagnostics };
}
