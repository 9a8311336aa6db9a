import type { Kind, Memory } from "../memory/memory.ts";
import { readGit } from "./git.ts";

export interface FileChange {
  /** From the project's root. */
  readonly path: string;
  /** The earlier path, if the commit renamed the file. */
  readonly from?: string;
  /** The blob that the commit left in the file; undefined if it removed the file. */
  readonly blob?: string;
}

/** What a commit did to Markdown files. Names and addresses of people are never read. */
export interface Commit {
  /** In full, hexadecimal: SHA-1 or SHA-256. */
  readonly id: string;
  /**
   * The committer's time in seconds since 1970: when the commit took its place in the history. Rebasing keeps the author's time, which
   * may be months before readers saw the text.
   */
  readonly time: number;
  /** First line of its message. */
  readonly subject: string;
  /** True if the message has the trailer `Offprint: minor`. */
  readonly isMinor: boolean;
  readonly files: readonly FileChange[];
}

/** The inputs are the folder. */
const logs: Kind<{ readonly head: string; readonly commits: readonly Commit[] }> = { name: "log" };

export interface LogOptions {
  readonly root: string;
  /** Path from `root`. */
  readonly folder: string;
  /** Full id of the newest commit. */
  readonly head: string;
  readonly memory: Memory;
}

/**
 * Returns the commits that changed Markdown files in the folder, newest first. Commits of an earlier build come from the cache, and
 * git reads only newer ones; it reads all again if the history was rewritten since.
 */
export async function loadLog({ root, folder, head, memory }: LogOptions): Promise<readonly Commit[]> {
  const cached = memory.find(logs, folder);
  if (cached?.head === head) return cached.commits;
  const commits =
    cached && (await isOnFirstParentLine(root, cached.head, head))
      ? [...(await readLog(root, folder, `${cached.head}..${head}`)), ...cached.commits]
      : await readLog(root, folder, head);
  memory.put(logs, folder, { head, commits });
  memory.save(logs);
  return commits;
}

/**
 * True if first parents lead from `head` down to `older`. It is not enough that `older` is an ancestor, because a merged branch is one
 * too. git lists the first-parent line above the ancestors of `older`; the parent of the last commit tells where the line ends.
 */
async function isOnFirstParentLine(root: string, older: string, head: string): Promise<boolean> {
  // If `older` no longer exists, git ignores it and lists nothing.
  const options = ["--first-parent", "--parents", "--ignore-missing"];
  const output = await readGit(root, ["rev-list", ...options, `${older}..${head}`]);
  const [, firstParent] = output.toString().trimEnd().split("\n").at(-1)?.split(" ") ?? [];
  return firstParent === older;
}

const format = "%H%x00%ct%x00%s%x00%(trailers:key=Offprint,valueonly,separator=%x2C)";

/**
 * Runs `git log` once for all Markdown files. It follows only first parents: readers saw what main published, and never the steps of a
 * branch. In one list, the commits of two parallel branches would seem to revert each other.
 * @param range a commit, or two with `..` between them.
 */
async function readLog(root: string, folder: string, range: string): Promise<Commit[]> {
  const what = ["--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "-M", "-l1000"];
  const how = ["-z", "--relative", "--no-color", "--encoding=UTF-8", `--format=${format}`];
  const output = await readGit(root, ["log", ...what, ...how, range, "--", folder]);
  return parseLog(output.toString().split("\0")).filter(({ files }) => files.length > 0);
}

/** @param tokens four for each commit, each followed by two or three for each of its files; the last token is empty. */
function parseLog(tokens: readonly string[]): Commit[] {
  const commits: Commit[] = [];
  let index = 0;
  const next = () => tokens[index++] ?? "";
  while (index < tokens.length - 1) {
    const [id, time, subject, trailers] = [next(), Number(next()), next(), next()];
    const files: FileChange[] = [];
    // A line feed precedes the first file of a commit. No id of a commit begins with a colon.
    while (/^\n?:/.test(tokens[index] ?? "")) {
      const [, mode = "", , blob = "", status = ""] = next().trim().split(" ");
      const path = next();
      const renamedTo = status.startsWith("R") ? next() : undefined;
      const change = parseChange({ mode, blob, path, renamedTo });
      if (change) files.push(change);
    }
    commits.push({ id, time, subject, isMinor: hasMinor(trailers), files });
  }
  return commits;
}

interface RawChange {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
  readonly renamedTo: string | undefined;
}

/** Returns undefined for files that are not Markdown, for symbolic links and for submodules. */
function parseChange({ mode, blob, path, renamedTo }: RawChange): FileChange | undefined {
  if (renamedTo?.endsWith(".md") && isRegular(mode)) return { path: renamedTo, from: path, blob };
  if (!path.endsWith(".md")) return undefined;
  if (renamedTo !== undefined || mode === "000000") return { path };
  return isRegular(mode) ? { path, blob } : undefined;
}

function isRegular(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}

function hasMinor(trailers: string): boolean {
  return trailers.split(",").some((value) => value.trim().toLowerCase() === "minor");
}
