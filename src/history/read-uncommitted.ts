import type { Repository } from "./find-repository.ts";
import { readGit } from "./git.ts";

/**
 * The files below `folder` (a path from `root`) that are not as the newest commit has them: changed, new, removed, and of
 * a renamed one both names. Paths count from `root`.
 */
export async function readUncommitted(
  root: string,
  folder: string,
  { prefix }: Repository,
): Promise<ReadonlySet<string>> {
  // Without renames every entry has one path.
  const options = [
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--ignore-submodules=all",
  ];
  const answer = await readGit(root, ["status", ...options, "--", folder]);
  // Two letters and a space, then a path from the repository's root.
  const paths = answer.split("\0").map((entry) => entry.slice(3 + prefix.length));
  return new Set(paths.filter((path) => path !== ""));
}
