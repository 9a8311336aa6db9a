import path from "node:path";
import { toPosix } from "../loading/folder-reader.ts";
import { contentFolder } from "../model/folders.ts";
import { codeOf } from "../model/system-error.ts";
import { watchFolders } from "./watch-folders.ts";

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
 * Calls `report` for each file that is written, added or removed from now on, at least once each.
 * @param root absolute path of the project.
 * @param complain is told why a part of the project cannot be watched: the rest is.
 * @returns what ends it.
 */
export function watchProject(
  root: string,
  report: (change: Change) => void,
  complain: (text: string) => void,
): () => void {
  const toFile = (absolute: string) => toPosix(path.relative(root, absolute));
  const told = new Set<string>();
  return watchFolders(
    root,
    (absolute) => isWatched(toFile(absolute)),
    (absolute) => report(findChange(toFile(absolute))),
    (error) => {
      const reason = describeError(error);
      // A limit of the system is met at every folder anew.
      if (!told.has(reason))
        complain(`Some changes are not seen: ${reason}. Start this again once that is mended.`);
      told.add(reason);
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

/** False for files that no page is made from, such as those that editors and systems put beside what people write. */
export function isWatched(file: string): boolean {
  const [first = "", ...rest] = file.split("/");
  if (first === "") return true;
  const name = rest.at(-1);
  return ingredients.has(first) && !(name && /^\.|~$|^#.*#$|^4913$|\.tmp$/.test(name));
}
