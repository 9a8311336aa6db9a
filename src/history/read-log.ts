import { streamGit } from "./git.ts";

export interface FileChange {
  /** From the project's root. */
  readonly path: string;
  /** What the file was called before, if the commit renamed it. */
  readonly from?: string;
  /** What the file holds now; nothing if the commit removed it. */
  readonly blob?: string;
}

/** What a commit did to Markdown files. It holds no names and addresses of people: they are never asked for. */
export interface Commit {
  /** In full, hexadecimal: SHA-1 or SHA-256. */
  readonly id: string;
  /**
   * Seconds since 1970. The committer's time, which is when the commit came to stand where it stands; the author's is
   * kept through rebases and may be months before any reader saw the text.
   */
  readonly time: number;
  /** First line of its message. */
  readonly subject: string;
  /** It says `Offprint: minor`. */
  readonly isMinor: boolean;
  readonly files: readonly FileChange[];
}

const format = "%H%x00%ct%x00%s%x00%(trailers:key=Offprint,valueonly,separator=%x2C)";

/**
 * Asks `git log` once for everything that happened to the Markdown files below `folder` (a path from `root`), newest
 * first. Only first parents are followed: what main published is what readers saw. The steps of a branch were never
 * published, and two branches side by side, read as one row, would seem to take back each other's changes.
 * @param range a commit, or two with `..` between them.
 */
export async function readLog(root: string, folder: string, range: string): Promise<Commit[]> {
  const what = ["--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "-M", "-l1000"];
  const how = ["-z", "--relative", "--no-color", "--encoding=UTF-8", `--format=${format}`];
  const commits: Commit[] = [];
  const parser = collectCommits(commits);
  parser.next();
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of streamGit(root, ["log", ...what, ...how, range, "--", folder])) {
    const tokens = (rest + decoder.decode(chunk, { stream: true })).split("\0");
    rest = tokens.pop() ?? "";
    for (const token of tokens) parser.next(token);
  }
  return commits.filter(({ files }) => files.length > 0);
}

/** Takes the output one NUL-ended token at a time: four of a commit, then two or three of each of its files. */
function* collectCommits(commits: Commit[]): Generator<undefined, never, string> {
  let token: string = yield;
  for (;;) {
    const files: FileChange[] = [];
    commits.push({ id: token, time: Number(yield), subject: yield, isMinor: saysMinor(yield), files });
    token = yield;
    // After its message a commit has a line feed before its first file, and no commit starts with a colon.
    while (/^\n?:/.test(token)) {
      const [, mode = "", , blob = "", status = ""] = token.trim().split(" ");
      const path: string = yield;
      const renamedTo: string | undefined = status.startsWith("R") ? yield : undefined;
      const change = readChange({ mode, blob, path, renamedTo });
      if (change) files.push(change);
      token = yield;
    }
  }
}

interface RawChange {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
  readonly renamedTo: string | undefined;
}

/** Nothing of a file that is no Markdown, and of links and other repositories: their blobs are no texts. */
function readChange({ mode, blob, path, renamedTo }: RawChange): FileChange | undefined {
  if (renamedTo?.endsWith(".md") && isText(mode)) return { path: renamedTo, from: path, blob };
  if (!path.endsWith(".md")) return undefined;
  if (renamedTo !== undefined || mode === "000000") return { path };
  return isText(mode) ? { path, blob } : undefined;
}

function isText(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}

function saysMinor(trailers: string): boolean {
  return trailers.split(",").some((value) => value.trim().toLowerCase() === "minor");
}
