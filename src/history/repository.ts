import { GitError, readGit } from "./git.ts";

export interface Repository {
  readonly kind: "repository";
  /** The full id of the commit that is checked out. */
  readonly head: string;
  /** Path of the project from the repository's root: empty, or ending in `/`. */
  readonly prefix: string;
}

/** Why there is no history, and what to do about it: two parts of a sentence. */
export interface MissingHistory {
  readonly kind: "missing";
  readonly reason: string;
  readonly remedy: string;
}

const causes = [
  {
    words: "not a git repository",
    reason: "the project is not in a git repository",
    remedy: "build in a clone, or start one with git init and commit",
  },
  {
    words: "dubious ownership",
    reason: "git does not trust this folder, because another user owns it",
    remedy: "run git config --global --add safe.directory with the repository's path",
  },
  {
    words: "ambiguous argument 'HEAD'",
    reason: "the repository has no commit yet",
    remedy: "commit the articles",
  },
] as const;

/**
 * Finds the repository that contains the folder `root`. A shallow clone counts as one without history, because its oldest commit
 * seems to add every article.
 * @throws GitError if git fails for any other reason.
 */
export async function findRepository(root: string): Promise<Repository | MissingHistory> {
  try {
    const output = await readGit(root, ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"]);
    const [, isShallow, prefix = "", head = ""] = /^(\w+)\n(.*)\n(\w+)\n$/s.exec(output.toString()) ?? [];
    if (isShallow !== "true") return { kind: "repository", head, prefix };
    return {
      kind: "missing",
      reason: "this clone is shallow, so git does not know when its articles changed",
      remedy: "run git fetch --unshallow, or let actions/checkout fetch everything with fetch-depth: 0",
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.isNotInstalled) {
      return { kind: "missing", reason: "git is not installed", remedy: "install git" };
    }
    const cause = causes.find(({ words }) => error.message.includes(words));
    if (!cause) throw error;
    return { kind: "missing", reason: cause.reason, remedy: cause.remedy };
  }
}

/**
 * Lists the files in `folder` (a path from `root`) that differ from the newest commit: changed, new and removed ones, and both names of
 * a renamed one. Paths count from `root`.
 */
export async function listUncommitted(
  root: string,
  folder: string,
  { prefix }: Repository,
): Promise<ReadonlySet<string>> {
  // Without renames, each entry has one path.
  const options = ["--no-renames", "--untracked-files=all", "--ignore-submodules=all"];
  const output = await readGit(root, ["status", "--porcelain=v1", "-z", ...options, "--", folder]);
  // Two letters and a space, then a path from the repository's root.
  const paths = output
    .toString()
    .split("\0")
    .map((entry) => entry.slice(3 + prefix.length));
  return new Set(paths.filter((path) => path !== ""));
}
