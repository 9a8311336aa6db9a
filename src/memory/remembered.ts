import { hash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { isSystemError } from "./system-error.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * What an earlier build left in a file by `remember`. Nothing when there is none, or when its checksum says that it is not what
 * was left under this name: then it is made anew.
 */
export async function readRemembered<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = (await readIfThere(file))?.toString("utf8");
  if (text === undefined) return undefined;
  const json = text.slice(SUM_LENGTH + 1);
  if (text.slice(0, SUM_LENGTH + 1) !== `${sum(file, json)}\n`) return undefined;
  return schema.safeParse(JSON.parse(json)).data;
}

/**
 * Leaves a value for later builds: a SHA-256 in hexadecimal, a line break, JSON. The file is there whole or not at all,
 * also when two builds write it at once. Where it cannot be written nothing is remembered.
 */
export function remember(file: string, value: unknown): void {
  const json = JSON.stringify(value);
  try {
    writeWhole(file, `${sum(file, json)}\n${json}`);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** The bytes of a file of the cache; nothing of what is no file or cannot be read. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    // To open a pipe would wait for whoever writes to it.
    return (await lstat(file)).isFile() ? await readFile(file) : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

const SUM_LENGTH = 64;

/** Over the names of file and folder too: a file may have been put in another's place. */
function sum(file: string, json: string): string {
  const names = `${path.basename(path.dirname(file))}/${path.basename(file)}`;
  return hash("sha256", `${names}\n${json}`);
}
