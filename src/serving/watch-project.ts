import path from "node:path";
import { watch } from "chokidar";

import { toPosix } from "../edition/folder-reader.ts";
import { contentFolder } from "../edition/folders.ts";

/** What a change asks for: content is read again, code needs a fresh process. */
export type Change = "content" | "code";

/** Everything in the project's root that a page is made from. */
const ingredients = new Set([
  "src",
  "_data",
  "_includes",
  "scripts",
  ".eleventy.ts",
  "package.json",
  "tsconfig.json",
]);

/**
 * Calls `report` for each file that is written, added or removed from now on.
 * @param root absolute path of the project.
 * @returns what ends it, once the project has been looked through.
 */
export async function watchProject(
  root: string,
  report: (change: Change) => void,
): Promise<() => Promise<void>> {
  const toFile = (absolute: string) => toPosix(path.relative(root, absolute));
  // The root is watched rather than the ingredients: of one that is missing, "ready" would come too early.
  const watcher = watch(root, { ignoreInitial: true, ignored: (absolute) => !isWatched(toFile(absolute)) });
  watcher.on("all", (_event, absolute) => report(findChange(toFile(absolute))));
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve).once("error", reject);
  });
  return () => watcher.close();
}

/** @param file a path from the project's root, with forward slashes. */
export function findChange(file: string): Change {
  return file.startsWith(`${contentFolder}/`) ? "content" : "code";
}

/** False for files that no page is made from, such as those that editors and systems put beside what people write. */
export function isWatched(file: string): boolean {
  const [first = "", ...rest] = file.split("/");
  if (first === "") return true;
  const name = rest.at(-1);
  return ingredients.has(first) && !(name && /^\.|~$|^#.*#$|^4913$|\.tmp$/.test(name));
}
