import { GitError, readGit } from "./git.ts";

export interface Repository {
  readonly kind: "repository";
  /** The commit that the working copy stands on, in full. */
  readonly head: string;
  /** Path of the project from the repository's root: nothing, or ending in `/`. */
  readonly prefix: string;
}

/** Why there is no history to read, and what would bring it, each the part of a sentence. */
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
 * Asks git about the repository that `root` stands in. A shallow clone counts as no history: its oldest commit would
 * pass for the one that wrote every article.
 * @throws GitError when git fails for any other reason.
 */
export async function findRepository(root: string): Promise<Repository | MissingHistory> {
  try {
    const answer = await readGit(root, ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"]);
    const [, isShallow, prefix = "", head = ""] = /^(\w+)\n(.*)\n(\w+)\n$/s.exec(answer) ?? [];
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
