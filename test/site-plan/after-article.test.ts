import { describe, expect, it } from "vitest";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { articleTemplate } from "../../src/site/text-templates.ts";
import { readInReaderView } from "../helpers/reader-view.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleBody,
  createSampleCorrection,
  createSampleEdition,
  createSampleEntity,
  createSamplePicture,
  createSampleSite,
  sampleEntities,
} from "../helpers/sample-edition.ts";

const author = {
  ...sampleEntities.author,
  description: "Mia has written about ships, quays, dues and pilots for eleven years. She sails, too.",
  role: "Correspondent for harbour, town, and everything between",
  email: "mia@example.org",
};
const { teaser } = createSampleArticle({
  key: "2024/crane",
  title: "What the new crane, the largest on this coast, is for",
  kind: "explainer",
});
const pictured = { ...teaser, image: { picture: createSamplePicture("crane"), alt: "The crane" } };
const series = createSampleEntity("series", "money", "Money");
const article = createSampleArticle({
  description: "One ship",
  body: createSampleBody("One ship came in."),
  authors: [author],
  related: [pictured, { ...teaser, url: "2024/quay.html" }, { ...teaser, url: "2024/pier.html", lang: "ar" }],
  series: { entity: series, part: 1, parts: 3, next: { part: 2, teaser: pictured } },
});
const site = createSampleSite({ offprints: true });
const portrait = { picture: createSamplePicture("mia"), alt: "" };
const edition = createSampleEdition({
  site,
  articles: [article],
  authors: [{ entity: author, articles: [teaser], portrait }],
});
const url = "2024/ferry.html";
const html = (await renderPlanned(articleTemplate, edition)).get(url) ?? "";

describe("what stands after an article", () => {
  it("has all its parts in their order", () => {
    const after = /<div class="after">(.*)<\/main>/.exec(html)?.[1] ?? "";
    expect(
      [...after.matchAll(/class="(parts|authors|related|subjects|share)"/g)].map(([, name]) => name),
    ).toEqual(["parts", "authors", "related", "subjects", "share"]);
  });

  it("is not taken for the text of an article of one short sentence by reader views", () => {
    const { onPage, inReaderView } = readInReaderView(html, `https://example.org/post/${url}`);
    expect(inReaderView.texts).toEqual(onPage.texts);
    expect(onPage.texts).toContain("Oneshipcamein.Aboutus");
  });

  it("leaves reader views the whole of a short article with a correction", async () => {
    const {
      was: _,
      now: __,
      ...entry
    } = createSampleCorrection({
      html: new Lazy("ships", () => "<p>There are two ships, not three.</p>"),
    });
    const body = { ...article.body, html: new Lazy("", () => "<p>One ship came in.</p>") };
    const corrected = { ...article, body, corrections: [entry] };
    const page = (await renderPlanned(articleTemplate, { ...edition, articles: [corrected] })).get(url) ?? "";
    const { onPage, inReaderView } = readInReaderView(page, `https://example.org/post/${url}`);
    expect(inReaderView.texts).toEqual(onPage.texts);
    expect(onPage.texts).toContain("Therearetwoships,notthree.");
  });

  it("is no part of the text of a longer article in reader views", async () => {
    const long = {
      ...article,
      body: createSampleBody("The ferry left at dawn, and the quay was empty. ".repeat(30)),
    };
    const page = (await renderPlanned(articleTemplate, { ...edition, articles: [long] })).get(url) ?? "";
    const { text } = readInReaderView(page, `https://example.org/post/${url}`).inReaderView;
    expect(text).toContain("Theferryleftatdawn");
    expect(text).not.toMatch(/Abouttheauthor|Moreonthis|Keepandshare|Nextintheseries/);
  });

  it("is valid HTML", async () => {
    const checkHtml = await createHtmlCheck();
    expect(checkHtml(scanPage(url, html))).toEqual([]);
  });

  it("offers nothing to keep of a retracted article, and shows no picture of one", async () => {
    const corrections = [createSampleCorrection({ kind: "retraction" })];
    const retracted = { ...article, isRetracted: true, corrections };
    const page = (await renderPlanned(articleTemplate, { ...edition, articles: [retracted] })).get(url) ?? "";
    expect(page).toContain('class="authors"');
    expect(page).not.toMatch(/class="share"|offprint\.html|wa\.me/);
  });
});
