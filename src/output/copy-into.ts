import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";

/** Copies a file to a place in a site, and makes the folder that it stands in where there is none. */
export async function copyInto(folder: string, url: string, source: string): Promise<void> {
  const target = path.join(folder, url);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(source, target);
}
