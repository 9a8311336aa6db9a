import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { writeWhole } from "./write-whole.ts";

/** What an earlier build left in a file; nothing when there is none or it is damaged: then it is made anew. */
export async function readRemembered<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const bytes = await readIfThere(file);
  return bytes && schema.safeParse(parseJson(bytes.toString("utf8"))).data;
}

/** Leaves a value for later builds. The file is there whole or not at all, also when two builds write it at once. */
export async function remember(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify(value));
}

export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut short, or no JSON at all: there is nothing to believe.
    return undefined;
  }
}
