import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { findLabels, joinPieces } from "../../_includes/words.ts";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { renderAll } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleSite,
  createSampleSources,
  sampleDate,
} from "../helpers/sample-edition.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";

/** Renders a site with an article that has everything with labels, and an older one in the site's language. */
async function renderSite(siteLang: string, lang: string): Promise<ReadonlyMap<string, string>> {
  const site = createSampleSite({ lang: siteLang, offprints: true });
  const correction = {
    id: "correction.1",
    kind: "correction" as const,
    date: sampleDate("2024-05-04"),
    html: new Lazy("correction", () => "<p>The ferry left at dawn.</p>"),
    text: "The ferry left at dawn.",
    was: "at noon",
  };
  const older = createSampleArticle({ key: "2023/quay", title: "The quay", lang: siteLang });
  const article = createSampleArticle({
    lang,
    kind: "opinion",
    updated: sampleDate("2024-05-04"),
    history: createSampleHistory(),
    sources: createSampleSources(),
    corrections: [correction],
    related: [older.teaser],
  });
  return renderAll(planSite(createSampleEdition({ site, articles: [article, older] })));
}

// jsdom does not know all of today's CSS, and complains.
const open = (html = "") => new JSDOM(html.replace(/<style>.*?<\/style>/s, "")).window.document;

/** Language and direction of an element, by the nearest element that says it. */
const languageOf = (element: Element | null | undefined) => {
  const speaking = element?.closest("[lang]");
  return `${speaking?.getAttribute("lang")} ${speaking?.getAttribute("dir")}`;
};

/** An element's text and language. */
const read = (element: Element | null) => [element?.textContent, languageOf(element)];

describe.each([
  ["ar", "rtl"],
  ["de", "ltr"],
])("an article in %s in an English site", async (lang, dir) => {
  const files = await renderSite("en", lang);
  const { words } = findLabels(lang, { lang: "en" });
  const own = `${lang} ${dir}`;

  it("has its labels in its language", () => {
    const page = open(files.get("2024/ferry.html"));
    const find = (selector: string) => read(page.querySelector(selector));
    expect(find(".kicker strong")).toEqual([words.kicker.kinds.opinion, own]);
    expect(find("#page\\.sources")).toEqual([words.frame.sources, own]);
    expect(find("#page\\.corrections")).toEqual([words.corrections.ofArticle, own]);
    expect(find("#page\\.more")).toEqual([words.article.more, own]);
    expect(find(".subjects dt")).toEqual([words.article.subjects, own]);
    expect(find(".authors h2")).toEqual([words.article.aboutAuthors(1), own]);
    expect(find(".share summary")).toEqual([words.keep.heading, own]);
    expect(find(".trust [href='#page.corrections']")).toEqual([words.byline.corrected(1), own]);
    expect(languageOf(page.querySelector(".byline time"))).toBe(own);
    expect(page.querySelector("[role=doc-backlink]")?.getAttribute("aria-label")).toBe(
      words.text.backToCitation(1),
    );
  });

  it("has its frame in its language and direction, also on the pages about it", () => {
    for (const url of ["2024/ferry.html", "2024/ferry.history.html"]) {
      const page = open(files.get(url));
      expect(read(page.querySelector(".skip"))).toEqual([words.frame.skip, own]);
      expect(read(page.querySelector(".nameplate [href$='archive.html']"))).toEqual([
        words.frame.archive,
        own,
      ]);
      for (const selector of [".nameplate", ".nameplate nav", ".colophon", ".colophon nav ul"])
        expect([selector, languageOf(page.querySelector(selector))]).toEqual([selector, own]);
    }
  });

  it("marks names and headlines as those of the site, which do not turn the line they stand in", () => {
    const page = open(files.get("2024/ferry.html"));
    const name = page.querySelector(".nameplate .name");
    expect([name?.getAttribute("lang"), name?.getAttribute("dir")]).toEqual(["en", null]);
    expect(name?.firstElementChild?.getAttribute("dir")).toBe("ltr");
    for (const selector of [
      ".nameplate nav a",
      ".kicker a",
      ".subjects .names a",
      ".authors b",
      ".authors .biography",
      ".related b a",
      ".related .kicker a",
    ])
      expect([selector, languageOf(page.querySelector(selector))]).toEqual([selector, "en ltr"]);
  });

  it("has a history page, an offprint and entries of feeds in its language", () => {
    const history = open(files.get("2024/ferry.history.html"));
    expect(languageOf(history.querySelector("h1"))).toBe(own);
    expect(history.querySelector("h1")?.textContent).toBe(
      joinPieces(words.history.heading("The ferry sails again")),
    );
    const offprint = open(files.get("2024/ferry.offprint.html"));
    expect(offprint.querySelector(".provenance")?.getAttribute("aria-label")).toBe(words.offprint.about);
    expect(languageOf(offprint.querySelector(".provenance"))).toBe(own);
    expect(languageOf(offprint.querySelector(".kicker a"))).toBe("en ltr");
    expect(files.get("feed.xml")).toContain(`&lt;h2&gt;${words.frame.sources}&lt;/h2&gt;`);
    const label = words.corrections.kinds.correction + words.punctuation.colon;
    expect(files.get("corrections.xml")).toContain(`<title>${label}The ferry sails again</title>`);
    expect(files.get("changes.xml")).toContain(`<entry xml:lang="${lang}">`);
    expect(files.get("changes.xml")).toContain(words.history.undated.changed + words.punctuation.colon);
  });

  it("is listed with labels and dates of the site, its headline in its language", () => {
    const list = open(files.get("index.html"));
    expect(languageOf(list.querySelector("[href='2024/ferry.html']"))).toBe(own);
    expect(read(list.querySelector(".lead .byline time"))).toEqual(["May 3", "en ltr"]);
    const corrections = open(files.get("corrections.html"));
    expect(read(corrections.querySelector(".correction .label"))).toEqual([
      "Correction, May 4, 2024",
      "en ltr",
    ]);
    expect(languageOf(corrections.querySelector(".correction del"))).toBe(own);
  });

  it("makes valid pages", async () => {
    const checkHtml = await createHtmlCheck();
    for (const [url, html] of files)
      if (url.endsWith(".html")) expect([url, checkHtml(scanPage(url, html))]).toEqual([url, []]);
  });
});

describe("an article in a language without words", async () => {
  const files = await renderSite("de", "sw");
  const { words } = findLabels("de", { lang: "de" });

  it("has the site's labels, marked with their language, between its own words", () => {
    const page = open(files.get("2024/ferry.html"));
    expect(languageOf(page.querySelector("h1"))).toBe("sw ltr");
    for (const [selector, text] of [
      [".kicker strong", words.kicker.kinds.opinion],
      ["#page\\.sources", words.frame.sources],
      ["#page\\.corrections", words.corrections.ofArticle],
      ["#page\\.more", words.article.more],
    ] as const)
      expect(read(page.querySelector(selector))).toEqual([text, "de ltr"]);
    for (const selector of [".correction del", ".sources li:last-child span[lang]"])
      expect([selector, languageOf(page.querySelector(selector))]).toEqual([selector, "sw ltr"]);
    expect(languageOf(page.querySelector(".kicker a"))).toBe("de ltr");
  });

  it("marks the labels in feeds", () => {
    const heading = `<h2 lang="de" dir="ltr">${words.frame.sources}</h2>`;
    expect(
      files
        .get("feed.xml")
        ?.replaceAll("&lt;", "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"'),
    ).toContain(heading);
    // An entry is in the language of the feed unless it says another.
    expect(files.get("changes.xml")).toContain("<entry>");
  });
});

describe("a site in a language without words", async () => {
  const files = await renderSite("sw", "sw");

  it("has lists that are marked as English, with names and headlines in its language", () => {
    const page = open(files.get("index.html"));
    expect(languageOf(page.documentElement)).toBe("en ltr");
    expect(read(page.querySelector("h1"))).toEqual(["The Harbour Post", "sw ltr"]);
    expect(read(page.querySelector("#page\\.latest"))).toEqual(["Latest", "en ltr"]);
    for (const selector of [".nameplate li + li a", "h2 a", ".kicker a"])
      expect([selector, languageOf(page.querySelector(selector))]).toEqual([selector, "sw ltr"]);
    expect(read(page.querySelector(".latest time"))).toEqual(["May 3", "en ltr"]);
    const topic = open(files.get("tags/ferries.html"));
    expect(read(topic.querySelector("h1"))).toEqual(["Ferries", "sw ltr"]);
    expect(read(topic.querySelector(".heading .kicker"))).toEqual(["Topic", "en ltr"]);
  });

  it("has articles in its language, with a frame and labels that are marked as English", () => {
    const page = open(files.get("2024/ferry.html"));
    expect(languageOf(page.documentElement)).toBe("sw ltr");
    for (const selector of [".nameplate", ".skip", ".byline", "#page\\.sources", ".colophon"])
      expect([selector, languageOf(page.querySelector(selector))]).toEqual([selector, "en ltr"]);
    expect(page.querySelector(".nameplate .name")?.outerHTML).toMatch(
      /^<p class="name" lang="sw"><a .*dir="ltr">/,
    );
  });

  it("makes valid pages", async () => {
    const checkHtml = await createHtmlCheck();
    for (const [url, html] of files)
      if (url.endsWith(".html")) expect([url, checkHtml(scanPage(url, html))]).toEqual([url, []]);
  });
});
