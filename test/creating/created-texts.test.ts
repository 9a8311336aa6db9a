import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { createPublication } from "../../src/creating/create-publication.ts";
import { findTexts, isStaff } from "../../src/creating/created-texts.ts";
import { findAuthorId } from "../../src/creating/facts-files.ts";
import { parseAnswers } from "../../src/creating/publication-answers.ts";
import { readFacts } from "../../src/loading/facts/read-facts.ts";
import { loadEdition } from "../../src/loading/load-edition.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import { linkOffprint } from "../helpers/link-offprint.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function create(lang: string, name = "Quay 'n' \"Pier\" — News") {
  const answers = {
    name,
    url: "https://post.example/",
    lang,
    "time-zone": "Europe/Berlin",
    licence: "CC BY 4.0",
    author: findTexts(lang).texts.staff,
  };
  await createPublication(folder, parseAnswers(answers), "1.2.3");
  await linkOffprint(folder);
  const facts = await readFacts(folder);
  const now = new Date(Date.now() + 86_400_000);
  return loadEdition({ root: folder, facts, now, serving: true, listUrls: listGeneratedUrls });
}

it.each([
  ["en", "Staff", "About ", "The first story", "To be written"],
  ["de", "Redaktion", "Über ", "Der erste Artikel", "Noch zu schreiben"],
  ["fr", "La rédaction", "À propos de ", "Le premier article", "À rédiger"],
  ["es", "Redacción", "Sobre ", "El primer artículo", "Por escribir"],
  ["pt", "Redação", "Sobre ", "O primeiro artigo", "Por escrever"],
  ["ar", "هيئة التحرير", "عن ", "المقال الأول", "يُكتب لاحقًا"],
  ["zh-Hans", "编辑部", "关于", "第一篇报道", "待填写"],
  ["ja", "編集部", "", "最初の記事", "要記入"],
])("a publication in %s is created in its language, and loads", async (lang, staff, about, story, open) => {
  const { edition, notices } = await create(lang);
  expect(notices).toEqual([expect.stringContaining("not in a git repository")]);
  const { site, pages, articles, authors } = edition;
  expect(site.tagline).toContain(open);
  expect(site.description).toContain(open);
  expect(site.publisher.description).toContain(open);
  expect([...authors.values()].map(({ entity }) => entity)).toMatchObject([
    { id: findAuthorId({ author: staff, lang }), name: staff, isDesk: true },
  ]);
  expect(pages.map((page) => page.lang)).toEqual([lang, lang, lang]);
  expect(pages.map(({ title }) => title).join()).toContain(about);
  for (const { file } of pages) expect(await readFile(path.join(folder, file), "utf8")).toContain(open);
  expect(articles).toMatchObject([{ lang, title: story, draft: true }]);
});

it("marks English pages where there are no texts in the publication's language", async () => {
  const { edition } = await create("nl");
  expect(edition.pages.map(({ lang }) => lang)).toEqual(["en", "en", "en"]);
  expect(await readFile(path.join(folder, "src/content/pages/about.md"), "utf8")).toContain("\nlang: en\n");
});

it.each([
  ["de-AT", "Redaktion"],
  ["en-GB", "Staff"],
  ["zh", "编辑部"],
  ["zh-TW", "Staff"],
  ["und", "Staff"],
])("finds the texts of %s", (lang, staff) => {
  expect(findTexts(lang).texts.staff).toBe(staff);
  expect(isStaff(staff)).toBe(true);
});

it("takes a person for no newsroom", () => {
  expect(isStaff("Ada Example")).toBe(false);
});
