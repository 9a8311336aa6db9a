import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Ends the name of a file that is being written. */
export const partEnding = ".part";

/**
 * Writes a file so that others find all of it or nothing, however many write it at once. Without promises: for a small
 * file those cost three times what writing does.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.${randomUUID()}${partEnding}`;
  writeFileSync(part, content);
  renameSync(part, file);
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
    if (found && Date.now() - found.mtimeMs > abandonedMilliseconds) await rm(file, { force: true });
  }
}
