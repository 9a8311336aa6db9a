import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { codeOf } from "../model/system-error.ts";
import { UsageError } from "../model/usage-error.ts";

/** A git command failed, as it does in a damaged clone; the message is git's own. */
export class GitError extends UsageError {
  /** True if git could not be started at all. */
  readonly isNotInstalled: boolean;

  constructor(message: string, isNotInstalled = false) {
    super(message);
    this.isNotInstalled = isNotInstalled;
  }
}

/** Overrides settings of the user that would change the output and that no option of the commands overrides. */
const settings = [
  "core.quotePath=false",
  "color.ui=false",
  "log.showSignature=false",
  "log.showRoot=true",
  "log.follow=false",
  "trailer.separators=:",
].flatMap((setting) => ["-c", setting]);

/**
 * Variables that name another repository or change how paths are read. A git hook sets some of them, and a build that the hook starts
 * must still read the project's own repository.
 */
const repositoryVariables = new Set([
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

const run = promisify(execFile);

/**
 * Runs git in `root`, which may be a folder in a repository, and returns its output.
 * @param input for its standard input.
 * @throws GitError with git's own message if it fails.
 */
export async function readGit(root: string, command: readonly string[], input = ""): Promise<Buffer> {
  const running = run("git", ["-C", root, "--no-pager", ...settings, ...command], {
    encoding: "buffer",
    env: createEnvironment(),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  // If git ends before it has read all input, its exit status says why.
  running.child.stdin?.on("error", () => {}).end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    throw describeFailure(command, error);
  }
}

/**
 * Returns the environment for git: messages in English, no optional locks, no prompts, and no replaced objects (`git replace`),
 * because only one clone has them.
 */
function createEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !repositoryVariables.has(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
}

function describeFailure(command: readonly string[], error: unknown): unknown {
  if (codeOf(error) === "ENOENT") return new GitError("git was not found on this machine", true);
  if (!(error instanceof Error && "stderr" in error)) return error;
  const status = codeOf(error) || ("signal" in error && error.signal);
  return new GitError(
    `git ${command[0]} ended with ${status}: ${String(error.stderr).trim() || "it printed no message"}`,
  );
}
