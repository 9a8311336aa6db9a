import { existsSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

const sign = /[*?{}]/;

/** True for a pattern with `*`, `?`, `{a,b}` or `**`, unless there is a file of exactly that name. @param written absolute path. */
export function isGlob(written: string): boolean {
  return sign.test(written) && !existsSync(written);
}

/** The folder above the first part of a pattern that has signs; of another path, the folder it is in. */
export function findBase(written: string): string {
  const parts = written.split(path.sep);
  const first = parts.findIndex((part) => sign.test(part));
  return parts.slice(0, first < 0 ? -1 : first).join(path.sep) || path.sep;
}

/**
 * Lists the files and folders that a pattern means, sorted. Names that begin with a dot are matched only by one, and symbolic links are not
 * followed.
 * @param isSkipped tells by its name whether a folder is left out with all that is in it.
 */
export function listMatches(written: string, isSkipped: (folder: string) => boolean): string[] {
  const base = findBase(written);
  const pattern = path.relative(base, written).split(path.sep).join("/");
  // Brackets and the like are characters of names.
  const escaped = pattern.replace(/[[\]()!+@]/g, "\\$&");
  const found = globSync(escaped, {
    cwd: base,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found
    .map((match) => match.replace(/\/$/, ""))
    .filter((match) => match !== "" && !match.split("/").slice(0, -1).some(isSkipped))
    .filter((match) => !isSkipped(path.basename(match)))
    .map((match) => path.join(base, match))
    .sort();
}
