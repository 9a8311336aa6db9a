import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";

/** Ends the name of a file that is being written. */
export const partEnding = ".part";

/** Writes a file so that others find all of it or nothing, however many write it at once. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}${partEnding}`;
  await writeFile(part, content);
  await rename(part, file);
}
