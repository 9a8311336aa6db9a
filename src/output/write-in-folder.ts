import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes a file, and the folder that it stands in where there is none. */
export async function writeInFolder(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
