import { execFile } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageRoot } from "../../src/model/package-root.ts";
import type { Files } from "./publication.ts";

// Not found from this file: in a command, the code is bundled into another folder.
const repository = packageRoot;

const code = [".eleventy.ts", "_includes", "package.json", "scripts", "src", "tsconfig.json"];

/** A copy of this project in a temporary folder with other facts and content, in which the commands run as in a clone. */
export interface Project {
  readonly root: string;
  write(files: Files): Promise<void>;
  remove(): Promise<void>;
  /** Runs a script (`build`, `check`, `new` …) to its end. */
  run(script: string, args?: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Finished>;
}

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param template a folder with `_data` and `src/content`: the fixture site, or the repository itself for the sample. */
export async function createProject(
  template = path.join(repository, "test/fixtures/site"),
): Promise<Project> {
  const root = await mkdtemp(path.join(tmpdir(), "offprint site "));
  for (const entry of code)
    cpSync(path.join(repository, entry), path.join(root, entry), {
      recursive: true,
      filter: (source) => source !== path.join(repository, "src/content"),
    });
  for (const entry of ["_data", "src/content"])
    cpSync(path.join(template, entry), path.join(root, entry), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(root, "node_modules"));
  return openProject(root);
}

/** @param root absolute path of a folder with code, facts and content. */
export function openProject(root: string): Project {
  return {
    root,
    remove: () => rm(root, { recursive: true, force: true }),
    write: async (files) => {
      for (const [file, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), content);
      }
    },
    run: (script, args = [], environment = {}) => run(root, script, args, environment),
  };
}

function run(
  root: string,
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Finished> {
  const command = ["scripts/run.js", script, ...args];
  const { CI: _, SITE_URL: __, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: root, env: { ...inherited, ...environment }, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
  });
}

/** Reads every file below a folder. @returns the content by path, each byte as a character. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(folder, file), "latin1")] as const),
    ),
  );
}
