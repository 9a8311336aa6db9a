import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { askQuestions, type Conversation } from "../src/creating/ask-questions.ts";
import { checkEmpty, createPublication } from "../src/creating/create-publication.ts";
import { listQuestions, parseAnswers } from "../src/creating/publication-answers.ts";
import { packageRoot } from "../src/model/package-root.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { type CommandArguments, runCommandLine } from "./command-line.ts";

const usage = `offprint create my-paper [--name "My paper"] [--url https://example.org/] [--lang en]
    [--time-zone Europe/Berlin] [--licence "CC BY 4.0"] [--author "A name"] [--yes]

Creates a publication in a new or empty folder: facts, pages to fill in, a draft article, and a git repository
with a first commit. Asks for what is not given.

  --yes  takes the suggested answers instead of asking`;

const text = { type: "string" } as const;
const options = {
  name: text,
  url: text,
  lang: text,
  "time-zone": text,
  licence: text,
  author: text,
  yes: { type: "boolean", default: false },
} as const;

async function create({ values: { yes, ...given }, positionals }: CommandArguments<typeof options>) {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1)
    throw new UsageError(`found ${positionals.length} folders; expected one: offprint create my-paper`);
  if (name.includes("://"))
    throw new UsageError(`"${name}" is an address; expected a folder, such as my-paper`);
  const folder = path.resolve(process.env["INIT_CWD"] ?? ".", name);
  await checkEmpty(folder);
  const questions = listQuestions(path.basename(folder));
  const open = questions.find(({ option }) => given[option] === undefined);
  if (open && !yes && !process.stdin.isTTY)
    throw new UsageError(`--${open.option} is missing; give it, or --yes for the suggested answers`);
  const answers = parseAnswers(await askQuestions(questions, given, yes ? undefined : conversation));
  const version = await readVersion();
  await createPublication(folder, answers, version);
  const isCommitted = await commit(folder);
  console.log(`${answers.name} is in ${folder}${isCommitted ? ", with a first commit" : ""}. Next:

  cd ${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)}
  npm install${findTarball(version)}
  npm run serve`);
}

/** Asks at the terminal. */
const conversation: Conversation = {
  ask: async (text) => {
    const terminal = createInterface(process.stdin, process.stdout);
    try {
      return await Promise.race([terminal.question(text), waitForEnd(terminal)]);
    } finally {
      terminal.close();
    }
  },
  warn: (text) => console.error(text),
};

/** Ctrl+D ends the input: no answer will come. */
async function waitForEnd(terminal: Interface): Promise<never> {
  await once(terminal, "close");
  throw new UsageError("the input ended before the last answer; nothing was created");
}

/** In the repository, the package is what `npm pack` makes there: this version may not be in the registry. */
function findTarball(version: string): string {
  const isRepository = existsSync(path.join(packageRoot, "scripts/compile-code.js"));
  return isRepository ? ` ${path.join(packageRoot, `offprint-${version}.tgz`)}   # made by npm pack` : "";
}

async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(packageRoot, "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** @returns false if git is missing or does not know who commits: the files are there all the same. */
async function commit(folder: string): Promise<boolean> {
  const git = (...args: readonly string[]) => promisify(execFile)("git", ["-C", folder, ...args]);
  try {
    await git("init", "--quiet", "--initial-branch=main");
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "Start the publication");
    return true;
  } catch (error) {
    const { stderr = "" } = z.object({ stderr: z.string().exactOptional() }).parse(error);
    console.error(describeNoCommit(stderr));
    return false;
  }
}

/** @param stderr what git said; empty if there is no git. */
function describeNoCommit(stderr: string): string {
  const [reason] = stderr.trim().split("\n");
  if (!reason)
    return "No first commit: git was not found; install it, then: git init && git add --all && git commit";
  // "Author identity unknown", or "empty ident name" where the machine's user has no name.
  const isUnknown = /identity unknown|empty ident|auto-detect/i.test(stderr);
  return isUnknown
    ? 'No first commit: git does not know who you are. Tell it (git config --global user.name "…", and user.email), then: git commit'
    : `No first commit: ${reason}.`;
}

await runCommandLine(usage, options, create, { inPublication: false });
