import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ensureFolder } from "./ensure-folder.ts";

/** The ending of temporary files. */
export const partEnding = ".part";

/**
 * Writes a cache file atomically: other processes see the whole file or none. A folder or link in its place is removed. Synchronous,
 * because promises take three times as long for a small file.
 * @throws system error if the file cannot be written.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    writeAndRename(file, content);
  } catch {
    ensureFolder(path.dirname(file));
    rmSync(file, { recursive: true, force: true });
    writeAndRename(file, content);
  }
}

function writeAndRename(file: string, content: string | Uint8Array): void {
  const part = `${file}.${randomUUID()}${partEnding}`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Older temporary files belong to no running process. */
const abandonedMilliseconds = 3_600_000;

/** Removes temporary files that ended processes left below a folder. */
export async function removeParts(folder: string): Promise<void> {
  // The folder may be missing or a file.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((name) => name.endsWith(partEnding))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    const isAbandoned = found && Date.now() - found.mtimeMs > abandonedMilliseconds;
    if (isAbandoned) await rm(file, { recursive: true, force: true }).catch(() => {});
  }
}
