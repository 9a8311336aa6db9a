import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ensureFolder } from "./ensure-folder.ts";

/** Ends the name of a file that is being written. */
export const partEnding = ".part";

/**
 * Writes a file of the cache so that others find all of it or nothing, however many write it at once. What stands in its way
 * is removed. Without promises: for a small file those cost three times what writing does.
 * @throws Error of the system where the folder cannot be written.
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

/** A part of this age is nobody's any more. */
const abandonedMilliseconds = 3_600_000;

/** Removes the parts below a folder that were left by processes which were ended while they wrote. */
export async function removeParts(folder: string): Promise<void> {
  // There may be no folder, or a file in its place.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((name) => name.endsWith(partEnding))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    const isAbandoned = found && Date.now() - found.mtimeMs > abandonedMilliseconds;
    if (isAbandoned) await rm(file, { recursive: true, force: true }).catch(() => {});
  }
}
