import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { replaceWords } from "../../_includes/words.ts";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import type { Edition } from "../../src/model/edition.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { findLiterals } from "../helpers/find-literals.ts";
import { createPseudoWords } from "../helpers/pseudo-words.ts";
import { renderAll } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleSite,
  createSampleSources,
  sampleDate,
} from "../helpers/sample-edition.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";
import { pageResolver } from "../markdown/resolvers.ts";

afterEach(() => replaceWords([]));

const root = path.resolve(import.meta.dirname, "../..");

describe("the code of layouts, components and features", () => {
  it.each([
    ["const A = () => <p>Nothing yet</p>;", "Nothing yet"],
    ["const A = () => <h2>Sources</h2>;", "Sources"],
    ["const A = ({ name }) => <p>By {name}</p>;", "By "],
    ['const A = () => <nav aria-label="About the paper" class="a" />;', "About the paper"],
    ["const title = (name: string) => `Changes of $" + "{name}`;", "Changes of "],
    ['const labels: Record<Kind, string> = { news: "News" };', "News"],
    ['const page = (n: number) => ", page " + n;', ", page "],
  ])("shows a text if it has one: %s", async (source, text) => {
    expect(await findLiterals(source)).toEqual([text]);
  });

  it("has technical strings", async () => {
    const source = `import { a } from "./a b.ts";
      // A comment. <p>Not shown</p>
      type Kind = "One kind" | "News";
      const A = ({ isOpen }) => <p class={isOpen ? "is open" : "shut"} rel="license external" lang="en">{" · "}</p>;
      throw new TypeError("found nothing at all");`;
    expect(await findLiterals(source)).toEqual([]);
  });

  /** Of these folders, files that render. The others read or check, and report to writers. */
  const rendering: Readonly<Record<string, RegExp>> = {
    "_includes/layouts": /./,
    "_includes/components": /./,
    "src/corrections": /./,
    "src/sources": /./,
    "src/tables": /^(?:render-|data-table-region\.|format-|describe-)/,
    "src/history": /^(?:block-element|changes-list|describe-history|summarize-changes)\./,
    "src/feeds": /^(?:render-|feed-description\.)/,
    "src/site": /^(?!render-page\.)/,
  };

  it("has no text for readers: it comes from the words", async () => {
    const found: string[] = [];
    for (const [folder, files] of Object.entries(rendering)) {
      const names = await readdir(path.join(root, folder));
      for (const name of names.filter((name) => /\.tsx?$/.test(name) && files.test(name))) {
        const texts = await findLiterals(await readFile(path.join(root, folder, name), "utf8"));
        found.push(...texts.map((text) => `${folder}/${name}: ${text}`));
      }
    }
    // Strings that look like a text: a part of a name, of a policy, a script, and the generator of a feed.
    expect(found.sort()).toEqual([
      "_includes/components/content-policy.ts: form-action ",
      "_includes/components/content-policy.ts: style-src ",
      "_includes/components/menu-list.tsx: Feed",
      '_includes/components/number-links.ts:  data-link=""',
      "_includes/components/number-links.ts:  rel=",
      "_includes/components/subject-heading.tsx: heading flag",
      "src/feeds/render-atom.ts: Offprint",
      "src/feeds/render-news-sitemap.ts: Hant",
      "src/feeds/render-podcast.ts: News",
      "src/feeds/render-podcast.ts: Offprint",
    ]);
  });
});

/** Stands for each word of the frame. It has no letters. */
const mark = "⟦⟧";

/** An Edition with everything that has words, in a language whose dates have no Latin letters. */
function createEdition(): Edition {
  const lang = "zh";
  const correction = {
    id: "correction.1",
    kind: "correction" as const,
    date: sampleDate("2024-05-04"),
    html: new Lazy("correction", () => "<p>The ferry left at dawn.</p>"),
    text: "The ferry left at dawn.",
    was: "at noon",
    now: "at dawn",
  };
  const article = createSampleArticle({
    lang,
    kind: "opinion",
    correctionMark: "correction",
    updated: sampleDate("2024-05-04"),
    history: createSampleHistory({ hasUncommittedChanges: true }),
    sources: createSampleSources(),
    corrections: [correction],
  });
  const earlier = createSampleArticle({ lang, key: "2023/quay", title: "The quay is closed", draft: true });
  const retracted = createSampleArticle({ lang, key: "2022/tide", title: "The tide", isRetracted: true });
  const site = createSampleSite({ lang, offprints: true, articlesPerPage: 1 });
  const articles = [
    { ...article, related: [earlier.teaser] },
    earlier,
    { ...retracted, corrections: [{ ...correction, kind: "retraction" as const }] },
  ];
  const pages = createSampleEdition().pages.map((page) => ({ ...page, lang }));
  return createSampleEdition({ site, articles, pages });
}

/** All texts of the Edition, and those of its histories and bodies, as one. */
async function joinContent(edition: Edition): Promise<string> {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") texts.push(value.replace(/<[^>]*>/g, " "));
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    for (const part of Object.values(value)) collect(part);
  };
  collect(edition);
  for (const { history, body } of edition.articles)
    collect([await history?.changes.read(), await history?.oldest?.text.read(), body.html.read()]);
  return texts.join("\n");
}

/** Lists what a reader sees or hears of a page or feed: texts and attributes that are texts. */
function listTexts(text: string): string[] {
  // A feed has HTML as text.
  const html = decode(text).replace(/<(script|style|code|generator|id|uri)\b[^>]*>.*?<\/\1>/gs, "");
  const attributes = html.matchAll(/ (?:aria-label|title|alt|description" content)="([^"]*)"/g);
  const texts = html.replace(/<[^>]*>/g, "\n").split("\n");
  return [...texts, ...[...attributes].map(([, value = ""]) => value)].map((part) => decode(part).trim());
}

function decode(text: string): string {
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return Object.entries(entities).reduce(
    (all, [name, character]) => all.replaceAll(`&${name};`, character),
    text,
  );
}

/** Units, names of standards and formats, and addresses. */
const technical = /SHA-256|BibTeX|RIS|\bkB\b|https?:\/\/\S+/g;

describe("pages and feeds", () => {
  it("have no Latin letters but those of the content if the words have none", async () => {
    replaceWords([["zh", createPseudoWords(mark)]]);
    const edition = createEdition();
    const content = await joinContent(edition);
    expect([mark, "The ferry sails again", "Nothing yet"].map((text) => isContent(text, content))).toEqual([
      true,
      true,
      false,
    ]);
    const files = await renderAll(planSite(edition));
    const strays = new Map<string, readonly string[]>();
    for (const [url, text] of files) {
      if (!/\.(?:html|xml|json)$/.test(url) || url.includes("sitemap")) continue;
      const shown = url.endsWith(".json") ? readStrings(JSON.parse(text)).join("\n") : text;
      const stray = listTexts(shown).filter((part) => !isContent(part, content));
      if (stray.length > 0) strays.set(url, stray);
    }
    expect([files.size > 20, Object.fromEntries(strays)]).toEqual([true, {}]);
  });

  it("have accessible names in texts that come from the words", () => {
    const text =
      "A claim.[^1] A claim [@a, 4].\n\n[^1]: 注。\n\n| 一 | 二 |\n|---|---|\n| 1 | 2 |\n\n| 一 |\n|---|\n";
    const { parts } = createMarkdown("zh").parse(text, { file: "x.md", firstLine: 1 });
    const html = renderDocument(parts, {
      ...pageResolver,
      words: createPseudoWords(mark).text,
      citation: () => undefined,
    });
    const names = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name = ""]) => name);
    expect(names).toHaveLength(6);
    // The first footnote is "a".
    expect(names.filter((name) => /\p{L}/u.test(name.replace(/ a( 1)?$/, "")))).toEqual([]);
  });
});

/** True if a text has no Latin letters outside of words that the content has, in whatever case. */
function isContent(text: string, content: string): boolean {
  const rest = text.replace(technical, "").split(/⟦⟧| – |[\p{N}†·.…]/u);
  const known = content.toLowerCase();
  return rest.every((part) => !/[a-z]{2}/i.test(part) || known.includes(part.trim().toLowerCase()));
}

function readStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(readStrings) : [];
}
