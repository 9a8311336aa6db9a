import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";

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
