import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import type { Files } from "./publication.ts";

const run = promisify(execFile);

/** The committer, whose name and address must not be in any built file. */
export const committer = { name: "Secret Committer", email: "secret@committer.example" };

/** A git repository in a temporary folder, which is removed when the test ends. The user's git settings do not apply. */
export interface TestRepository {
  readonly root: string;
  /** Runs git and returns its output. */
  git(...args: readonly string[]): Promise<string>;
  write(files: Files): Promise<void>;
  /** Moves a file as `git mv` does, and creates the folder. */
  move(from: string, to: string): Promise<void>;
  /** Commits everything, at a date such as `2021-03-20T09:00:00Z`; returns the commit's full id. */
  commit(message: string, date: string): Promise<string>;
  /** Writes and commits. */
  publish(files: Files, message: string, date: string): Promise<string>;
  /** Merges a branch with a merge commit. */
  merge(branch: string, date: string): Promise<string>;
}

export async function createRepository(...options: readonly string[]): Promise<TestRepository> {
  const root = await createTemporaryFolder();
  const repository = openRepository(root);
  await repository.git("init", "-q", "-b", "main", ...options);
  return repository;
}

export async function createTemporaryFolder(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "offprint git "));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

export function openRepository(root: string): TestRepository {
  const runGit = async (args: readonly string[], date?: string) => {
    const { stdout } = await run("git", ["-C", root, ...args], { env: environment(date) });
    return stdout.trimEnd();
  };
  const git = (...args: readonly string[]) => runGit(args);
  const write = (files: Files) => writeFiles(root, files);
  const commit = async (message: string, date: string) => {
    await git("add", "-A");
    await runGit(["commit", "-q", "--allow-empty", "-m", message], date);
    return git("rev-parse", "HEAD");
  };
  return {
    root,
    git,
    write,
    commit,
    move: async (from, to) => {
      await mkdir(path.dirname(path.join(root, to)), { recursive: true });
      await rename(path.join(root, from), path.join(root, to));
    },
    publish: async (files, message, date) => {
      await write(files);
      return commit(message, date);
    },
    merge: async (branch, date) => {
      await runGit(["merge", "-q", "--no-ff", "-m", `Merge ${branch}`, branch], date);
      return git("rev-parse", "HEAD");
    },
  };
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
}

function environment(date = "2020-01-01T00:00:00Z"): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: committer.name,
    GIT_AUTHOR_EMAIL: committer.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: date,
  };
}
