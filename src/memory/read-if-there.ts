import { lstatSync, readFileSync } from "node:fs";
import { isSystemError } from "./system-error.ts";

/** The bytes of a file of the cache; nothing of what is no file or cannot be read. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    // To open a pipe would wait for a writer.
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
