import type { Kind, Memory } from "../memory/memory.ts";
import { readGit } from "./git.ts";
import { type Commit, readLog } from "./read-log.ts";

/** By the folder. */
const logs: Kind<{ readonly head: string; readonly commits: readonly Commit[] }> = { name: "log" };

export interface LogSource {
  readonly root: string;
  /** Path from `root`. */
  readonly folder: string;
  /** The newest commit, in full. */
  readonly head: string;
  readonly memory: Memory;
}

/**
 * The commits of `readLog`, from what the last build left: all of them if `head` is the same, else git is asked only for
 * the newer ones. Where the history was rewritten below that point, everything is read again.
 */
export async function loadLog({ root, folder, head, memory }: LogSource): Promise<readonly Commit[]> {
  const known = memory.find(logs, folder);
  if (known?.head === head) return known.commits;
  const commits =
    known && (await isOnFirstParentLine(root, known.head, head))
      ? [...(await readLog(root, folder, `${known.head}..${head}`)), ...known.commits]
      : await readLog(root, folder, head);
  memory.put(logs, folder, { head, commits });
  memory.save(logs);
  return commits;
}

/**
 * Whether first parents lead from `head` down to `older`. That it is an ancestor is not enough: a merged branch is one
 * too. What is listed is the line above `older`'s ancestors, and its last commit tells where it ends.
 */
async function isOnFirstParentLine(root: string, older: string, head: string): Promise<boolean> {
  // A commit that is gone for good is ignored, and then nothing is listed.
  const options = ["--first-parent", "--parents", "--ignore-missing"];
  const line = await readGit(root, ["rev-list", ...options, `${older}..${head}`]);
  const [, firstParent] = line.trimEnd().split("\n").at(-1)?.split(" ") ?? [];
  return firstParent === older;
}
