import { z } from "zod";
import { readRemembered, remember } from "../memory/remembered.ts";
import { readGit } from "./git.ts";
import { type Commit, commitSchema, readLog } from "./read-log.ts";

/** Changes when `readLog` learns to read more, so that what an older one left is not believed. */
const version = 1;

const logSchema = z.object({
  version: z.literal(version),
  folder: z.string(),
  head: z.string(),
  commits: z.array(commitSchema),
});

export interface LogSource {
  readonly root: string;
  /** Path from `root`. */
  readonly folder: string;
  /** The newest commit, in full. */
  readonly head: string;
  /** Absolute path of a file that this may write. */
  readonly cacheFile: string;
}

/**
 * The commits of `readLog`, from what the last build left: all of them if `head` is the same, else git is asked only for
 * the newer ones. Where the history was rewritten below that point, everything is read again.
 */
export async function loadLog({ root, folder, head, cacheFile }: LogSource): Promise<readonly Commit[]> {
  const remembered = await readRemembered(cacheFile, logSchema);
  const known = remembered?.folder === folder ? remembered : undefined;
  if (known?.head === head) return known.commits;
  const commits =
    known && (await isOnFirstParentLine(root, known.head, head))
      ? [...(await readLog(root, folder, `${known.head}..${head}`)), ...known.commits]
      : await readLog(root, folder, head);
  remember(cacheFile, { version, folder, head, commits });
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
