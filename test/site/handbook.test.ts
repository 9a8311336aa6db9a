import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWeightAxis, createWoff2, readTrueType } from "../helpers/fonts.ts";
import { type Example, listExamples, readHandbook } from "../helpers/handbook.ts";
import { findPacked, linkDependencies, unpack } from "../helpers/packed.ts";
import { createPhoto } from "../helpers/pictures.ts";
import type { Finished } from "../helpers/project.ts";
import { readSample } from "../helpers/recordings.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const pages = await readHandbook();
/** The examples of `start` and `facts` come first: those of other pages build on them. */
const order = [...new Set(["start", "facts", ...pages.keys()])];
const examples = order.flatMap((page) => listExamples(page, pages.get(page) ?? ""));

/** Files that examples name and the handbook cannot print: a portrait, a variable font, a film. */
const given = {
  "_data/ada.jpg": () => createPhoto(600, 600).toBuffer(),
  "_data/fonts/literata.woff2": async () =>
    createWoff2(readTrueType(), { tables: { fvar: createWeightAxis(200, 900) } }),
  "src/content/articles/2026/the-doors/doors.mp4": () => readSample("clip.mp4"),
  "src/content/articles/2026/the-doors/doors.jpg": () => createPhoto(640, 360).toBuffer(),
  "src/content/articles/2026/the-doors/reading.mp3": () => readSample("talk.mp3"),
} as const;

/** The publication's folder. Its parent is removed at the end. */
let paper = "";
beforeAll(async () => {
  const above = await mkdtemp(path.join(tmpdir(), "handbook "));
  const [, folder = "", ...answers] = findCommand(/^npm create offprint (?=.*--name)/);
  paper = path.join(above, folder);
  await unpack((await findPacked()).offprint, path.join(above, "node_modules/offprint"));
  await linkDependencies(above);
  expect(await offprint(above, "create", folder, ...answers.slice(1))).toMatchObject({ status: 0 });
});
afterAll(() => rm(path.dirname(paper), { recursive: true, force: true }));

/** Finds a command of the page `start`. @returns its words, without quotation marks. */
function findCommand(start: RegExp): string[] {
  const lines = examples.flatMap(({ language, text }) => (language === "sh" ? text.split("\n") : []));
  const line = lines.find((one) => start.test(one)) ?? "";
  return [...line.replace(/^npm create /, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? "",
  );
}

function offprint(cwd: string, ...args: readonly string[]): Promise<Finished> {
  return run([path.join(path.dirname(paper), "node_modules/offprint/scripts/run.js"), ...args], cwd);
}

function run(command: readonly string[], cwd: string): Promise<Finished> {
  const { CI: _, SITE_URL: __, INIT_CWD: ___, ...inherited } = process.env;
  // Noon of a day after the newest example.
  const env = { ...inherited, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 20, 12) / 1000) };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd, env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

/** Files by path. A second example of the same file, or of the same fact, begins another round. */
interface Round {
  readonly files: Map<string, string>;
  /** Parts of `_data/site.ts`. */
  readonly facts: Map<string, string>;
}

function planRounds(): Round[] {
  const rounds: Round[] = [];
  for (const [index, example] of examples.entries()) {
    const names = nameParts(example, index);
    const isFree = ({ files, facts }: Round) => !names.some((name) => files.has(name) || facts.has(name));
    const round = rounds.find(isFree) ?? { files: new Map(), facts: new Map() };
    if (!rounds.includes(round)) rounds.push(round);
    const [name, ...others] = names;
    if (name === undefined) continue;
    (example.isPart ? round.facts : round.files).set(name, formatExample(example));
    for (const other of others) round.facts.set(other, "");
  }
  return rounds;
}

function formatExample(example: Example): string {
  return example.language === "yaml" ? writeArticle(example) : example.text;
}

/** The files that an example writes, or the facts of the site that it has. */
function nameParts({ file, isPart, language, text }: Example, index: number): string[] {
  if (isPart) return [...text.matchAll(/^(\w+):/gm)].map(([, fact = ""]) => fact);
  if (file !== undefined) return [file];
  return language === "yaml" ? [`src/content/articles/2026/example-${index}.md`] : [];
}

/** An article with the fields of an example, and others that it needs. */
function writeArticle({ text, page, line }: Example): string {
  const needed = {
    title: `"${page}:${line}"`,
    description: "A line.",
    date: "2026-03-01",
    authors: "[ada-pier]",
  };
  const fields = Object.entries(needed).filter(([name]) => !new RegExp(`^${name}:`, "m").test(text));
  return `---\n${fields.map(([name, value]) => `${name}: ${value}\n`).join("")}${text}---\nText.\n`;
}

/** Puts facts into the object of `_data/site.ts`, in place of those of the same name. */
function addFacts(site: string, facts: ReadonlyMap<string, string>): string {
  const names = [...facts.keys()].join("|");
  const others = site.replace(new RegExp(`^  (?:${names}):.*?\\n(?=  \\w|\\})`, "gms"), "");
  return others.replace(/\}\);\s*$/, `${[...facts.values()].join("")}});\n`);
}

async function writeRound(round: Round, base: Round): Promise<void> {
  const files = new Map([...base.files, ...round.files]);
  const facts = new Map([...base.facts, ...round.facts]);
  files.set("_data/site.ts", addFacts(files.get("_data/site.ts") ?? "", facts));
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(paper, file)), { recursive: true });
    await writeFile(path.join(paper, file), text);
  }
  for (const [file, create] of Object.entries(given)) {
    await mkdir(path.dirname(path.join(paper, file)), { recursive: true });
    await writeFile(path.join(paper, file), await create());
  }
}

function compile(): Promise<Finished> {
  return run([path.join(repository, "node_modules/typescript/bin/tsc")], paper);
}

describe("the handbook's examples", () => {
  it("each name their file, or are commands, output, or fields of an article", () => {
    const unnamed = examples.filter(
      ({ file, language }) => file === undefined && !/^(?:sh|text|yaml)$/.test(language),
    );
    expect(unnamed).toEqual([]);
    expect(examples.filter(({ file }) => file !== undefined).length).toBeGreaterThan(15);
  });

  it("begin an article under the name that they say", async () => {
    const [, , , , headline = ""] = findCommand(/^npm run new /);
    expect(await offprint(paper, "new", headline)).toMatchObject({ status: 0 });
    const file = examples.find(({ page, language }) => page === "start" && language === "md")?.file ?? "none";
    expect(existsSync(path.join(paper, file))).toBe(true);
  });

  const rounds = planRounds();
  const [first] = rounds;
  it.each(rounds.map((round, index) => [index + 1, round] as const))(
    "compile and build (%i)",
    async (_, round) => {
      await writeRound(round, first ?? round);
      expect(await compile()).toEqual({ status: 0, stdout: "", stderr: "" });
      const built = await offprint(paper, "build");
      expect(built.stderr).not.toMatch(/ error /);
      expect(built.status).toBe(0);
      const checked = await offprint(paper, "check");
      expect([checked.status, checked.stderr]).toEqual([0, ""]);
      for (const file of round.files.keys())
        if (/^src\/content\/articles\/.*\.md$/.test(file)) {
          const page = file.replace(/^src\/content\/articles/, "dist").replace(/(?:\/index)?\.md$/, ".html");
          expect(existsSync(path.join(paper, page)), page).toBe(true);
        }
    },
  );
});
