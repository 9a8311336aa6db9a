import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { WriteFile } from "./create-batches.ts";

/** Writes a file, and the folder that it stands in where there is none. */
export const writeInFolder: WriteFile = async (url, text, folder) => {
  const file = path.join(folder, url);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};
