import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { codeOf } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";

/** git ended badly, as it does in a damaged or half-fetched clone; the message has its own words. `isNotInstalled` when it could not even be started. */
export class GitError extends UsageError {
  readonly isNotInstalled: boolean;

  constructor(message: string, isNotInstalled = false) {
    super(message);
    this.isNotInstalled = isNotInstalled;
  }
}

/** What a user may have set and what would change the answers; everything else is said as an option where it matters. */
const settings = [
  "core.quotePath=false",
  "color.ui=false",
  "log.showSignature=false",
  "log.showRoot=true",
  "log.follow=false",
  "trailer.separators=:",
].flatMap((setting) => ["-c", setting]);

/**
 * Variables that point git at another repository or bend how it reads paths. Hooks set the first ones, and a build that
 * a hook starts is about the project's own repository all the same.
 */
const foreignVariables = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
]);

/**
 * Runs `git` in `root`, without a shell, and yields what it prints as it comes; `input` is written meanwhile. Paths that
 * git is given count from `root`, which may be a folder of a repository.
 * @throws GitError with git's own words when it fails, after its output.
 */
export async function* streamGit(
  root: string,
  command: readonly string[],
  input: readonly string[] = [],
): AsyncGenerator<Uint8Array, void> {
  const child = spawn("git", ["-C", root, "--no-pager", ...settings, ...command], {
    env: neutralEnvironment(),
    windowsHide: true,
  });
  const finished = Promise.allSettled([
    once(child, "close"),
    text(child.stderr),
    pipeline(Readable.from(input), child.stdin),
  ]);
  // A caller that stops early closes the pipe, and git ends with it.
  yield* child.stdout;
  const [closed, said, written] = await finished;
  if (closed.status === "rejected") throw describeStart(closed.reason);
  if (child.exitCode !== 0) throw describeEnd(command, said, child.exitCode ?? child.signalCode);
  if (written.status === "rejected") throw written.reason;
}

/** What `streamGit` prints, as one text. */
export async function readGit(root: string, command: readonly string[]): Promise<string> {
  return await text(streamGit(root, command));
}

/** The reader's own settings of language and pager, and replaced objects that only one clone has, must not show. */
function neutralEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !foreignVariables.has(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
}

function describeStart(reason: unknown): Error {
  if (codeOf(reason) === "ENOENT") {
    return new GitError("git was not found on this machine", true);
  }
  return reason instanceof Error ? reason : new Error(String(reason));
}

function describeEnd(
  command: readonly string[],
  said: PromiseSettledResult<string>,
  end: number | string | null,
): GitError {
  const words = said.status === "fulfilled" ? said.value.trim() : "";
  return new GitError(`git ${command[0]} ended with ${end}: ${words || "it said nothing"}`);
}
