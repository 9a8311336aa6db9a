import path from "node:path";
import { toPosix } from "../loading/list-files.ts";
import { contentFolder } from "../model/folders.ts";
import { codeOf } from "../model/system-error.ts";
import { watchFolders } from "./watch-folders.ts";

/** What a change requires: content is loaded again in the same process, code needs a new process. */
export type Change = "content" | "code";

/** Files and folders in the project's root that pages depend on. */
const watched = new Set([
  "src",
  "_data",
  "_includes",
  "scripts",
  ".eleventy.ts",
  "eleventy.config.js",
  "package.json",
  "tsconfig.json",
]);

/**
 * Calls `report` at least once for each file that is written, added or removed from now on.
 * @param root absolute path of the project.
 * @param warn receives the reason if a part of the project cannot be watched. The rest is watched.
 * @returns a function that ends the watch.
 */
export function watchProject(
  root: string,
  report: (change: Change) => void,
  warn: (text: string) => void,
): () => void {
  const toFile = (absolute: string) => toPosix(path.relative(root, absolute));
  const warned = new Set<string>();
  return watchFolders(
    root,
    (absolute) => isWatched(toFile(absolute)),
    (absolute) => report(findChange(toFile(absolute))),
    (error) => {
      const reason = describeError(error);
      // A system limit fails the watch of each further folder for the same reason.
      if (!warned.has(reason))
        warn(`Some changes are not noticed: ${reason}. Correct this, then start npm run serve again.`);
      warned.add(reason);
    },
  );
}

function describeError(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOSPC")
    return "the system's limit of watched files is reached (ENOSPC, fs.inotify.max_user_watches)";
  if (code === "EMFILE") return "the system's limit of open files is reached (EMFILE, ulimit -n)";
  return error instanceof Error ? error.message : String(error);
}

/** @param file a path from the project's root, with forward slashes. */
export function findChange(file: string): Change {
  return file.startsWith(`${contentFolder}/`) ? "content" : "code";
}

/** False for files that no page depends on, such as temporary files of editors and of the operating system. */
export function isWatched(file: string): boolean {
  const [first = "", ...rest] = file.split("/");
  if (first === "") return true;
  const name = rest.at(-1);
  return watched.has(first) && !(name && /^\.|~$|^#.*#$|^4913$|\.tmp$/.test(name));
}
