import { lstatSync, readFileSync } from "node:fs";
import { attempt } from "../model/system-error.ts";

/** Reads a cache file; undefined if it is missing, not a file, or not readable. */
export function readIfThere(file: string): Buffer | undefined {
  // Only a file: opening a pipe would wait for a writer.
  return attempt(() => (lstatSync(file).isFile() ? readFileSync(file) : undefined));
}
