import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { toPosix } from "./read-content.ts";

/** What stands in here is copied as it is. A path from the project's root. */
export const staticFolder = "src/static";

/** The files that are copied as they are, as paths from the site's root. */
export async function listStatics(root: string): Promise<string[]> {
  const folder = path.join(root, staticFolder);
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => toPosix(path.relative(folder, path.join(entry.parentPath, entry.name))));
}
