import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createRandom } from "../../scripts/bench/create-random.ts";
import { copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { type RunningCommand, startCommand } from "../helpers/running-command.ts";
import { waitUntil } from "../helpers/wait-until.ts";
import { request } from "../serving/request.ts";

/** To run others: `STEPS=300 SEED=7 npx vitest run test/site/serve-random-changes.test.ts`. */
const steps = Number(process.env["STEPS"] ?? 12);
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const random = createRandom(seed);
const { pick } = random;

const articleFolder = "src/content/articles";
const untouched = ["2017/one", "2017/two", "2017/three", "2017/four"];
/** Pages that exist during all changes. */
const lasting = [
  "index.html",
  "tags/ships.html",
  "authors/ada.html",
  ...untouched.map((key) => `${key}.html`),
];

interface Article {
  readonly form: "file" | "folder";
  readonly word: string;
  readonly isBroken: boolean;
}

/** The articles on the disk, by year and slug. */
const articles = new Map<string, Article>();
const years = new Set(["2018"]);
/** The address of each article that exists or existed. */
const addresses = new Set<string>();
/** Broken files of code, with their former text. */
const broken = new Map<string, string>();
let tagline = "News from one quay";
let count = 0;

let project: Project;
let server: RunningCommand;
const at = (file: string) => path.join(project.root, file);
const nextWord = () => `word${++count}`;
const nextKey = () => `${pick([...years])}/slug-${++count}`;
const findFile = (key: string, form: Article["form"]) =>
  `${articleFolder}/${key}${form === "file" ? ".md" : "/index.md"}`;

function format(key: string, { word, isBroken }: Omit<Article, "form">): string {
  return `---
${isBroken ? "titel" : "title"}: Story ${word}
description: It happened.
date: ${key.slice(0, 4)}-03-20
authors: [ada]
tags: [ships]
---

It happened to ${word}.
`;
}

async function put(key: string, article: Article): Promise<void> {
  articles.set(key, article);
  addresses.add(`${key}.html`);
  await project.write({ [findFile(key, article.form)]: format(key, article) });
}

/** How editors write a file. */
const saves: readonly ((file: string, text: string) => Promise<void>)[] = [
  (file, text) => writeFile(file, text),
  async (file, text) => {
    const part = path.join(path.dirname(file), ".part.swp");
    await writeFile(part, text);
    await rename(part, file);
  },
  async (file, text) => {
    await rename(file, `${file}~`);
    await writeFile(file, text);
    await rm(`${file}~`);
  },
  async (file, text) => {
    await rm(file);
    await wait(pick([0, 30, 120]));
    await writeFile(file, text);
  },
  async (file, text) => {
    await writeFile(file, text.slice(0, 40));
    await wait(pick([0, 30, 120]));
    await writeFile(file, text);
  },
];

async function save(key: string, change: Partial<Article>): Promise<void> {
  const article = articles.get(key);
  if (!article) return;
  const changed = { ...article, ...change };
  articles.set(key, changed);
  await pick(saves)(at(findFile(key, article.form)), format(key, changed));
}

async function move(from: string, to: string): Promise<void> {
  const article = articles.get(from);
  if (!article) return;
  articles.delete(from);
  articles.set(to, article);
  addresses.add(`${to}.html`);
}

const pickKey = () => pick([...articles.keys()].filter((key) => !untouched.includes(key)));

const changes: Readonly<Record<string, () => Promise<void>>> = {
  edit: () => save(pickKey(), { word: nextWord() }),
  "edit fast": async () => {
    const key = pickKey();
    for (let saved = 0; saved < 8; saved++) await save(key, { word: nextWord() });
  },
  create: () => put(nextKey(), { form: pick(["file", "folder"]), word: nextWord(), isBroken: false }),
  remove: async () => {
    if (articles.size < untouched.length + 3) return changes["create"]?.();
    const key = pickKey();
    const form = articles.get(key)?.form;
    articles.delete(key);
    await rm(at(`${articleFolder}/${key}${form === "file" ? ".md" : ""}`), { recursive: true });
  },
  "rename article": async () => {
    const key = pickKey();
    const ending = articles.get(key)?.form === "file" ? ".md" : "";
    const to = nextKey();
    await move(key, to);
    await rename(at(`${articleFolder}/${key}${ending}`), at(`${articleFolder}/${to}${ending}`));
  },
  "rename year": async () => {
    const [year = ""] = years;
    const to = pick(["2018", "2019", "2020", "2021"].filter((other) => other !== year));
    years.clear();
    years.add(to);
    for (const key of [...articles.keys()])
      if (key.startsWith(`${year}/`)) await move(key, key.replace(year, to));
    await rename(at(`${articleFolder}/${year}`), at(`${articleFolder}/${to}`));
  },
  "break article": () => save(pickKey(), { isBroken: true }),
  "correct article": async () => {
    for (const [key, { isBroken }] of articles) if (isBroken) await save(key, { isBroken: false });
  },
  "break code": async () => {
    const file = pick(["_data/tags.ts", "_data/authors.ts", "_includes/layouts/article.tsx"]);
    if (broken.has(file)) return;
    const text = await readFile(at(file), "utf8");
    broken.set(file, text);
    await pick(saves)(at(file), pick([`const = ;\n${text}`, `throw new Error("broken");\n${text}`]));
  },
  "correct code": async () => {
    for (const [file, text] of broken) {
      await pick(saves)(at(file), text);
      broken.delete(file);
    }
  },
  "change fact": async () => {
    const text = await readFile(at("_data/site.ts"), "utf8");
    const next = `News from ${nextWord()}`;
    await pick(saves)(at("_data/site.ts"), text.replace(tagline, next));
    tagline = next;
  },
};

/** Lists the answers that differ from the files on the disk. */
async function findWrong(): Promise<string[]> {
  const wrong: string[] = [];
  const culprits = [
    ...broken.keys(),
    ...[...articles].filter(([, { isBroken }]) => isBroken).map(([key]) => key),
  ];
  for (const address of ["index.html", ...addresses]) {
    const { status, text } = await request(server.url + address);
    const article = articles.get(address.replace(".html", ""));
    const expected = address === "index.html" ? tagline : article && `It happened to ${article.word}.`;
    const isRight =
      culprits.length > 0
        ? status === 500 && culprits.some((culprit) => text.includes(culprit))
        : expected === undefined
          ? status === 404
          : status === 200 && text.includes(expected);
    if (!isRight) wrong.push(`${address}: ${status} ${culprits.join()}; expected ${expected ?? 404}`);
  }
  return wrong;
}

beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await rm(at(articleFolder), { recursive: true });
  for (const key of [...untouched, "2018/first", "2018/second", "2018/third"])
    await put(key, { form: pick(["file", "folder"]), word: nextWord(), isBroken: false });
  await mkdir(at("src/static"), { recursive: true });
  server = await startCommand(project.root, "serve", { SOURCE_DATE_EPOCH: "1700000000" });
});
afterAll(async () => {
  await server.kill();
  await project.remove();
});

it(`shows the files on the disk after any changes, seed ${seed}`, async () => {
  const times: number[] = [];
  let isDone = false;
  /** Requests pages that exist during all changes. */
  const read = async () => {
    const seen = new Set<string>();
    while (!isDone) {
      const page = lasting[Math.floor(Math.random() * lasting.length)] ?? "";
      const { status } = await request(server.url + page);
      if (status !== 200 && status !== 500) seen.add(`${page}: ${status}`);
      await wait(30);
    }
    return [...seen];
  };
  const reading = read();
  onTestFinished(async () => {
    isDone = true;
    await reading;
  });
  const settle = async (step: number, done: readonly string[]) => {
    const start = performance.now();
    await waitUntil(
      async () => expect(await findWrong(), `seed ${seed}, step ${step}: ${done.join(", ")}`).toEqual([]),
      20,
    );
    times.push(performance.now() - start);
  };
  await settle(0, []);
  for (let step = 1; step <= steps; step++) {
    const done: string[] = [];
    for (let change = random.integer(1, 4); change > 0; change--) {
      const name = pick(Object.keys(changes));
      done.push(name);
      await changes[name]?.();
      await wait(pick([0, 0, 20, 60, 150, 700]));
    }
    if (process.env["STEPS"]) process.stdout.write(`${step} ${done.join(", ")}`);
    await settle(step, done);
    if (process.env["STEPS"]) process.stdout.write(`: ${Math.round(times.at(-1) ?? 0)} ms\n`);
  }
  isDone = true;
  times.sort((a, b) => a - b);
  console.log(
    `right after ${Math.round(times[times.length >> 1] ?? 0)} ms, at most ${Math.round(times.at(-1) ?? 0)} ms (seed ${seed})`,
  );
  expect(await reading).toEqual([]);
}, 3_600_000);
