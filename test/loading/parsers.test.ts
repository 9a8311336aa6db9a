import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createRandom, type Random } from "../../scripts/bench/create-random.ts";
import { type LoadedEdition, loadEdition } from "../../src/loading/load-edition.ts";
import { createLoadMemory, type LoadMemory } from "../../src/loading/load-memory.ts";
import { type CachedParsers, createCachedParsers } from "../../src/loading/parsers.ts";
import { openMemory } from "../../src/memory/memory.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import { authors } from "../fixtures/site/_data/authors.ts";
import { organizations } from "../fixtures/site/_data/organizations.ts";
import { people } from "../fixtures/site/_data/people.ts";
import { sections } from "../fixtures/site/_data/sections.ts";
import { series } from "../fixtures/site/_data/series.ts";
import { site } from "../fixtures/site/_data/site.ts";
import { tags } from "../fixtures/site/_data/tags.ts";
import { writeFacts } from "../helpers/publication.ts";

const fixture = path.resolve(import.meta.dirname, "../fixtures/site");
const facts = { site: { ...site, cards: false }, authors, tags, people, organizations, sections, series };
const articles = "src/content/articles";
const storm = `${articles}/2021/storm.md`;
const caches = ["yaml", "outlines", "parts"].map((kind) => `.cache/memory/${kind}`);

/** As a run with this code opens it. */
const openParsers = (root: string) =>
  createCachedParsers(openMemory(path.join(root, ".cache/memory"), "code"));

/** A copy of the fixture's content, with its pictures encoded already. */
let template = "";

beforeAll(async () => {
  template = await mkdtemp(path.join(tmpdir(), "offprint-"));
  await cp(path.join(fixture, "src"), path.join(template, "src"), { recursive: true });
  await load(template);
  await rm(path.join(template, ".cache/memory"), { recursive: true });
});
afterAll(() => rm(template, { recursive: true }));

/** A site that no build has seen, which goes when the test ends. */
async function createSite(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(template, root, { recursive: true });
  return root;
}

function load(root: string, memory?: LoadMemory): Promise<LoadedEdition> {
  return loadEdition({
    root,
    facts: writeFacts(facts),
    now: new Date("2024-01-01T00:00:00Z"),
    serving: false,
    listUrls: listGeneratedUrls,
    ...(memory && { memory }),
  });
}

/** Everything that a load gives, as text: functions stand for what they make. */
async function describeLoad(root: string, memory?: LoadMemory): Promise<string> {
  try {
    const { edition, withheld, notices } = await load(root, memory);
    return JSON.stringify({ edition, withheld, notices }, describeValue, 1);
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(formatDiagnostic).join("\n");
    throw error;
  }
}

/** Lazy values are read with what shows both a link and a picture. */
function describeValue(_key: string, value: unknown): unknown {
  if (!(value instanceof Lazy)) return value;
  const show = (shown: unknown) =>
    typeof shown === "string" ? `/${shown}` : { src: "data:,", width: 1, height: 1 };
  return [value.key, value.read(show)];
}

async function describeLoadWithoutMemory(root: string): Promise<string> {
  const [file, aside] = [path.join(root, ".cache/memory"), path.join(root, "aside")];
  await rename(file, aside);
  const text = await describeLoad(root);
  await rm(file, { recursive: true });
  await rename(aside, file);
  return text;
}

async function edit(root: string, file: string, change: (content: string) => string): Promise<void> {
  const absolute = path.join(root, file);
  await writeFile(absolute, change(await readFile(absolute, "utf8")));
}

const retitle = (content: string) => content.replace(/^title: .*$/m, "title: Another title");
const addLanguage = (content: string) => content.replace(/^title:/m, "lang: de\ntitle:");
const addCarriageReturns = (content: string) => content.replaceAll("\n", "\r\n");
const addText = (content: string) => `${content}\n\nOne more "paragraph".\n`;

describe("a second load", () => {
  it("parses nothing when nothing has changed", async () => {
    const root = await createSite();
    expect((await load(root)).parsed).toBeGreaterThan(20);
    expect((await load(root)).parsed).toBe(0);
  });

  it.each([
    ["one article's text", addText, 1],
    ["one title", retitle, 1],
    ["one language, and with it the quotation marks", addLanguage, 2],
    ["one file's line ends", addCarriageReturns, 0],
  ])("parses no text again but what is new when %s has changed", async (_, change, count) => {
    const root = await createSite();
    await load(root);
    await edit(root, `${articles}/2020/opinion.md`, change);
    expect((await load(root)).parsed).toBe(count);
  });

  it("parses nothing when a file was renamed", async () => {
    const root = await createSite();
    await load(root);
    await rename(
      path.join(root, `${articles}/2020/opinion.md`),
      path.join(root, `${articles}/2020/gulls.md`),
    );
    expect((await load(root)).parsed).toBe(0);
  });

  it("parses nothing again after the front matter of a file was broken for a while", async () => {
    const root = await createSite();
    await load(root);
    const file = `${articles}/2020/opinion.md`;
    const whole = await readFile(path.join(root, file), "utf8");
    await edit(root, file, (content) => content.replace("title:", "title: ["));
    await expect(load(root)).rejects.toThrow("not valid YAML");
    await writeFile(path.join(root, file), whole);
    expect((await load(root)).parsed).toBe(0);
  });

  it("reports the same mistakes", async () => {
    const root = await createSite();
    await edit(root, storm, (content) =>
      content.replace("dateline: Harbour", "dateline: .inf\nimage: { src: none.png, alt: -0 }"),
    );
    await edit(root, `${articles}/2020/tide-4.md`, (content) =>
      content.replace("[next table](tide-5.md)", "[next table](tide-5.md#none) [^a]"),
    );
    const first = await describeLoad(root);
    expect(first).toContain("error dateline: found the number Infinity");
    expect(first).toContain("tide-4.md:10:5 error corrections.0.text: ");
    expect(await describeLoad(root)).toBe(first);
  });
});

describe("cached parsers", () => {
  const parse = (parsers: CachedParsers, text: string, line = 1) =>
    parsers.parseMarkdown(text, "en", { file: "a.md", firstLine: line });

  it("hold the texts of the current and the previous load", async () => {
    const parsers = openParsers(await createSite());
    const first = parse(parsers, "One.");
    expect(parse(parsers, "One.")).toBe(first);
    parsers.save();
    expect(parse(parsers, "One.")).toBe(first);
    parsers.save();
    parsers.save();
    // Read from the cache: an equal value, but another object.
    const later = parse(parsers, "One.");
    expect(later).not.toBe(first);
    expect(later).toEqual({ ...first });
    expect(parsers.countParsed()).toBe(1);
  });

  it("tell a text from another at the same place", async () => {
    const parsers = openParsers(await createSite());
    const first = parse(parsers, "One.");
    expect(parse(parsers, "Two.").parts).not.toEqual(first.parts);
    expect(parse(parsers, "One.", 2)).not.toBe(first);
  });
});

describe("a process that loads again and again", () => {
  it("keeps articles whose text is the same", async () => {
    const root = await createSite();
    const memory = createLoadMemory();
    const before = (await load(root, memory)).edition.articles;
    await edit(root, `${articles}/2020/opinion.md`, retitle);
    const after = (await load(root, memory)).edition.articles;
    const kept = after.filter(({ date }) => before.some((article) => article.date === date));
    expect(kept.length).toBe(before.length - 1);
    expect(after.map(({ title }) => title)).toContain("Another title");
  });

  it("reads a file that was written since, though its size and time say otherwise", async () => {
    const root = await createSite();
    const memory = createLoadMemory();
    const file = path.join(root, storm);
    const { mtime } = await stat(file);
    const [before] = (await load(root, memory)).edition.articles.filter((article) => article.file === storm);
    await edit(root, storm, (content) => content.replace("wait", "sail"));
    await utimes(file, mtime, mtime);
    const [after] = (await load(root, memory)).edition.articles.filter((article) => article.file === storm);
    expect(after?.title).not.toBe(before?.title);
    expect(after?.title).toMatch(/sail$/);
  });

  it("builds an article again when the URL of a link in it changed", async () => {
    const root = await createSite();
    const memory = createLoadMemory();
    const html = async () =>
      (await load(root, memory)).edition.articles
        .find(({ file }) => file.endsWith("tide-4.md"))
        ?.body.html.read();
    expect(await html()).toContain('href="tide-5.html"');
    await rename(path.join(root, `${articles}/2020/tide-5.md`), path.join(root, `${articles}/2020/ebb.md`));
    await expect(html()).rejects.toThrow("tide-5.md");
    await edit(root, `${articles}/2020/tide-4.md`, (content) => content.replaceAll("tide-5.md", "ebb.md"));
    expect(await html()).toContain('href="ebb.html"');
  });

  it("forgets a removed article", async () => {
    const root = await createSite();
    const memory = createLoadMemory();
    await load(root, memory);
    expect(memory.articles.has(storm)).toBe(true);
    await rm(path.join(root, storm));
    await describeLoad(root, memory);
    expect(memory.articles.has(storm)).toBe(false);
  });
});

describe("a damaged cache", () => {
  const damages: [string, (content: Buffer) => Buffer][] = [
    ["cut short", (content) => content.subarray(0, content.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["of another code", (content) => Buffer.concat([Buffer.from("x"), content])],
    ["no text at all", () => Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x0a])],
    ["changed in a thousand places", changeBytes],
  ];
  it.each(damages)("is as good as none: %s", async (_, damage) => {
    const root = await createSite();
    const expected = await describeLoad(root);
    for (const file of caches.map((name) => path.join(root, name)))
      await writeFile(file, damage(await readFile(file)));
    expect(await describeLoad(root)).toBe(expected);
    expect((await load(root)).parsed).toBe(0);
  });

  it("is made again if a folder is in its place", async () => {
    const root = await createSite();
    for (const name of caches) await mkdir(path.join(root, name), { recursive: true });
    const { notices, edition } = await load(root);
    expect(edition.articles.length).toBeGreaterThan(3);
    expect(notices.join("\n")).not.toContain("cannot");
    expect((await load(root)).parsed).toBe(0);
  });

  it("is reported if it cannot be written", async () => {
    const parsers = openParsers(path.join(await createSite(), "x".repeat(300)));
    parsers.parseYaml("a: 1");
    expect(parsers.save().join("\n")).toMatch(
      /^nothing is cached for the next build, because \.cache\/memory cannot be written: ENAMETOOLONG/,
    );
  });
});

it("changes nothing of the Edition, whatever is edited", async () => {
  const root = await createSite();
  const random = createRandom(5);
  const originals = await readArticles(root);
  await load(root);
  const memory = createLoadMemory();
  let whole = 0;
  for (let step = 0; step < (process.env["LONG"] ? 40 : 20); step++) {
    const name = await editAtRandom(root, originals, random);
    const text = await describeLoad(root);
    expect(text, `step ${step}, ${name}`).toBe(await describeLoadWithoutMemory(root));
    expect(await describeLoad(root, memory), `step ${step}, in one process, ${name}`).toBe(text);
    if (text.startsWith("{")) whole++;
  }
  expect(whole).toBeGreaterThan(5);
});

const changes: Readonly<Record<string, (content: string, random: Random) => string>> = {
  text: (content, random) => `${content}\n\nOne more "word", ${random.integer(1, 99)}.\n`,
  title: (content, random) => content.replace(/^title: .*$/m, `title: Headline ${random.integer(1, 99)}`),
  date: (content, random) => content.replace(/^date: .*$/m, `date: 2020-01-0${random.integer(1, 9)}`),
  tag: (content, random) =>
    content.replace(/^authors:/m, `tags: [${random.pick(["ships", "weather"])}]\nauthors:`),
  language: addLanguage,
  "line ends": addCarriageReturns,
  "broken front matter": (content) => content.replace("title:", "title: ["),
  "broken link": (content) => `${content}\n[a](none.md) [b](../2021/storm.md#none)\n`,
};

/** One file changes, goes, comes back or gets another name. Every other step brings one back, so that not all are broken soon. */
async function editAtRandom(
  root: string,
  originals: ReadonlyMap<string, string>,
  random: Random,
): Promise<string> {
  const present = [...(await readArticles(root))];
  const broken = present.filter(([file, content]) => originals.get(file) !== content).map(([file]) => file);
  const missing = [...originals.keys()].filter((file) => !present.some(([name]) => name === file));
  if (broken.length + missing.length > 2) {
    for (const file of broken) await rm(path.join(root, file));
    for (const file of [...broken, ...missing]) await restore(root, file, originals);
    return "restore";
  }
  const [file, content] = random.pick(present);
  const name = random.pick([...Object.keys(changes), "delete", "rename"]);
  if (name === "delete") await rm(path.join(root, file));
  else if (name === "rename")
    await rename(path.join(root, file), path.join(root, file.replace(/\.md$/, "-2.md")));
  else await writeFile(path.join(root, file), changes[name]?.(content, random) ?? content);
  return `${name} ${file}`;
}

async function restore(root: string, file: string, originals: ReadonlyMap<string, string>): Promise<void> {
  const content = originals.get(file);
  if (content !== undefined) await writeFile(path.join(root, file), content);
}

async function readArticles(root: string): Promise<Map<string, string>> {
  const names = await readdir(path.join(root, articles), { recursive: true });
  const files = names
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${articles}/${name}`)
    .sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file), "utf8")));
  return new Map(files.map((file, index) => [file, contents[index] ?? ""]));
}

function changeBytes(content: Buffer): Buffer {
  const random = createRandom(1);
  const changed = Buffer.from(content);
  for (let count = 0; count < 1000; count++)
    changed[random.integer(20, content.length - 1)] = random.integer(0, 255);
  return changed;
}
