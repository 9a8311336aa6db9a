import path from "node:path";
import { watch } from "chokidar";

import { toPosix } from "../loading/folder-reader.ts";
import { contentFolder } from "../model/folders.ts";

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
 * @param complain is told why a part of the project cannot be watched: the rest is.
 * @returns what ends it, once the project has been looked through.
 */
export async function watchProject(
  root: string,
  report: (change: Change) => void,
  complain: (text: string) => void,
): Promise<() => Promise<void>> {
  const toFile = (absolute: string) => toPosix(path.relative(root, absolute));
  // The root is watched rather than the ingredients: of one that is missing, "ready" would come too early.
  // A link may lead anywhere, for example to the whole disk.
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (absolute) => !isWatched(toFile(absolute)),
  });
  const told = new Set<string>();
  watcher.on("error", (error) => {
    const reason = describeError(error);
    // A limit of the system is met at every folder anew.
    if (!told.has(reason))
      complain(`Some changes are not seen: ${reason}. Start this again once that is mended.`);
    told.add(reason);
  });
  watcher.on("all", (_event, absolute) => report(findChange(toFile(absolute))));
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return () => watcher.close();
}

function describeError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === "ENOSPC")
    return "the system's limit of watched files is reached (ENOSPC, fs.inotify.max_user_watches)";
  if (code === "EMFILE") return "the system's limit of open files is reached (EMFILE, ulimit -n)";
  return error instanceof Error ? error.message : String(error);
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
