import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/feeds/render-content.tsx";
import { formatInstant } from "../../src/model/dates.ts";
import { buildArticleJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { findDiagnostics, loadFrom, sampleFacts, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
/** An article of 20 March 2021, in Berlin, whose entries begin on line 10. */
const write = (entries: string, fields: Readonly<Record<string, string>> = {}) => ({
  [file]: writeArticle(
    { date: "2021-03-20T18:00:00+01:00", ...fields },
    `Text.\n\n::: live\n${entries}\n:::\n`,
  ),
});
const load = async (entries: string, fields?: Readonly<Record<string, string>>) => {
  const { edition } = await loadFrom(write(entries, fields));
  const [article] = edition.articles;
  if (!article) throw new Error("no article");
  return { article, site: edition.site };
};
const listTimes = async (entries: string, fields?: Readonly<Record<string, string>>) =>
  (await load(entries, fields)).article.live?.map(({ date }) => formatInstant(date));

describe("the time of an entry", () => {
  it("is of the article's day in the site's zone, or of the day of the entry below", async () => {
    expect(await listTimes("## 09:00 D\n## 2021-03-21 00:10 C\n## 23:50 B\n## 23:50 A\n## 9:05 0")).toEqual([
      "2021-03-21T09:00:00+01:00",
      "2021-03-21T00:10:00+01:00",
      "2021-03-20T23:50:00+01:00",
      "2021-03-20T23:50:00+01:00",
      "2021-03-20T09:05:00+01:00",
    ]);
    expect(await listTimes("## 00:00 A", { date: "2021-03-20T23:30:00Z" })).toEqual([
      "2021-03-21T00:00:00+01:00",
    ]);
  });

  it("is the later one of two, where clocks are set back, if the entry below is later than the first", async () => {
    expect(await listTimes("## 2021-10-31 02:10 C\n## 2021-10-31 02:40 B\n## 2021-10-31 02:20 A")).toEqual([
      "2021-10-31T02:10:00+01:00",
      "2021-10-31T02:40:00+02:00",
      "2021-10-31T02:20:00+02:00",
    ]);
  });

  it.each([
    [
      "## 21:05 B\n## 2021-03-28 02:30 A",
      "11:1 error live: found 02:30 on 2021-03-28, which no clock in Europe/Berlin showed: it was set forward then",
    ],
    ["## 24:00 A", "10:1 error live: found 24:00; a day has the times 00:00 to 23:59"],
    ["## 2021-02-30 10:00 A", "10:1 error live: found 2021-02-30; there is no such day"],
    [
      "## 00:10 B\n## 23:50 A",
      'found "00:10 B" above the entry of 2021-03-20 23:50, and the newest stands first; move it below, or if it is of a later day, write that: ## 2021-03-21 00:10 B',
    ],
    [
      "## 2021-03-20 20:00 B\n## 19:00 A",
      "10:1 error live: found 2021-03-20, which the entries below have too, as it is the article's day; delete it, or write it at the last entry",
    ],
    [
      "## 2024-01-01 01:01 B\n## 19:00 A",
      "10:1 error live: found an entry of 2024-01-01 01:01, and the clock says that it is 2024-01-01 01:00; correct its day or time",
    ],
  ])("is none in %s", async (entries, message) => {
    const found = await findDiagnostics(write(entries));
    expect(found.filter((line) => line.includes(message))).toHaveLength(1);
    expect(found.every((line) => line.startsWith(`${file}:`) && line.includes(" error live: "))).toBe(true);
  });

  it("is none on a day that a zone left out", async () => {
    const facts = { site: { ...sampleFacts.site, timeZone: "Pacific/Apia" } };
    const files = write("## 2011-12-30 10:00 A", { date: "2011-12-29T18:00:00-10:00" });
    expect(await findDiagnostics(files, { facts })).toEqual([
      `${file}:10:1 error live: found 10:00 on 2011-12-30, which no clock in Pacific/Apia showed: it was set forward then`,
    ]);
  });

  it("may be in the future with its article", async () => {
    expect(await findDiagnostics(write("## 19:00 A", { date: "2025-03-20T18:00:00Z" }))).toEqual([]);
  });
});

describe("an article with live coverage", () => {
  const entries = "## 21:05 The 'gate' {key}\nIt *fell*.\n\n## 20:40 Ships";

  it("is updated with its newest entry, unless it was updated later", async () => {
    const updated = async (fields: Readonly<Record<string, string>> = {}, text = entries) =>
      (await load(text, fields)).article.updated?.toISO({ suppressMilliseconds: true });
    expect(await updated()).toBe("2021-03-20T21:05:00+01:00");
    expect(await updated({ updated: "2021-03-20T20:00:00+01:00" })).toBe("2021-03-20T21:05:00+01:00");
    expect(await updated({ updated: "2021-03-22" })).toBe("2021-03-22T00:00:00+01:00");
    expect(await updated({}, "## 17:00 A")).toBeUndefined();
  });

  it("is a LiveBlogPosting with all entries", async () => {
    const { article, site } = await load(entries);
    expect(buildArticleJsonLd(article, site)).toMatchObject({
      "@type": "LiveBlogPosting",
      dateModified: "2021-03-20T21:05:00+01:00",
      coverageStartTime: "2021-03-20T20:40:00+01:00",
      coverageEndTime: "2021-03-20T21:05:00+01:00",
      liveBlogUpdate: [
        {
          "@type": "BlogPosting",
          headline: "The ‘gate’",
          datePublished: "2021-03-20T21:05:00+01:00",
          url: "https://test.example/2021/a.html#2105-the-gate",
          articleBody: "It fell.",
        },
        { headline: "Ships", url: "https://test.example/2021/a.html#2040-ships" },
      ],
    });
  });

  it("says on its page alone that the page does not refresh itself", async () => {
    const { article, site } = await load(entries);
    const page = article.body.html.read();
    const feed = renderContent(article, site);
    const offprint = article.body.standaloneHtml.read(() => ({ src: "", width: 1, height: 1 }));
    expect(page).toContain("This page does not refresh itself.");
    expect(page).toContain(
      '<a href="#2105-the-gate"><time datetime="2021-03-20T21:05:00+01:00">9:05 PM</time></a>',
    );
    for (const other of [feed, offprint]) {
      expect(other).not.toContain("refresh");
      expect(other).toContain('Last entry <time datetime="2021-03-20T21:05:00+01:00">9:05 PM</time>');
    }
    expect(feed).toContain('<a href="https://test.example/2021/a.html#2105-the-gate">');
  });

  it("names the day of the newest entry if there are several", async () => {
    const { article } = await load(`## 2021-03-22 00:00 C\n${entries}`);
    const html = article.body.html.read();
    expect(html).toContain(">March 22, 2021, 12:00 AM</time>");
    expect(html).toContain('<h2><time datetime="2021-03-22">March 22, 2021</time></h2>');
    expect(html).toContain('<h2><time datetime="2021-03-20">March 20, 2021</time></h2>');
  });

  it("has no entry in its table of contents, and no coverage once it is retracted", async () => {
    const many = Array.from({ length: 6 }, (_, index) => `## 1${9 - index}:00 A`).join("\n\n");
    expect((await load(many)).article.body).not.toHaveProperty("sections");
    const corrections = "\n  - { date: 2021-03-21, kind: retraction, text: It was wrong. }";
    const { article, site } = await load(many, { updated: "2021-03-21", corrections });
    expect(article).not.toHaveProperty("live");
    expect(buildArticleJsonLd(article, site)["@type"]).toBe("NewsArticle");
  });
});

it("a page and a correction have no live coverage", async () => {
  const page = "src/content/pages/about.md";
  const text = "---\ntitle: About\ndescription: Who we are.\n---\n::: live\n## 20:40 A\n:::\n";
  expect(await findDiagnostics({ [file]: writeArticle(), [page]: text })).toEqual([
    `${page}:6:1 error live: found ::: live, which only an article has; use ::: timeline, with a date in each entry`,
  ]);
});
