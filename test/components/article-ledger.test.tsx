import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { ArticleLedger } from "../../_includes/components/article-ledger.tsx";
import type { Article } from "../../src/model/article.ts";
import {
  createSampleArticle,
  createSampleEntity,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const site = createSampleSite({ lang: "en-GB" });
const harbour = createSampleEntity("section", "harbour", "Harbour");
const opinion = createSampleEntity("section", "opinion", "Opinion");

function render(
  article: Partial<Article>,
  props: Partial<Parameters<typeof ArticleLedger>[0]> = {},
): HTMLLIElement | undefined {
  const articles = [createSampleArticle({ lang: "en-GB", section: harbour, ...article }).teaser];
  const html = renderToString(
    <ArticleLedger articles={articles} site={site} href={(url) => url} {...props} />,
  );
  return [...new JSDOM(html).window.document.querySelectorAll("li")][0];
}

it.each([
  ["month", "3"],
  ["year", "3 May"],
  [undefined, "3 May 2024"],
] as const)("begins with the date, of which the heading of a %s is not repeated", (period, date) => {
  const item = render({}, period && { period });
  expect(item?.firstElementChild?.localName).toBe("time");
  expect(item?.textContent).toBe(`${date}The ferry sails again Harbour`);
});

it("formats the date in the language of the list", () => {
  const item = render({ date: sampleDate("2024-05-13T08:00:00") }, { lang: "zh-Hans", period: "month" });
  expect(item?.querySelector("time")?.textContent).toBe("13日");
});

it("says after the headline which kind of article it is, where it stands, and that it was corrected", () => {
  expect(render({ kind: "analysis", correctionMark: "correction" })?.querySelector("small")?.innerHTML).toBe(
    'Analysis, <span>Harbour</span>, <span class="mark">Corrected</span>',
  );
  expect(render({ draft: true })?.querySelector("small")?.textContent).toBe("Draft, Harbour");
});

it("leaves out what the list says, and a kind with the name of its section", () => {
  expect(render({}, { within: harbour.url })?.querySelector("small")).toBeNull();
  expect(render({ kind: "opinion", section: opinion })?.querySelector("small")?.textContent).toBe("Opinion");
});

it("names another language in its own words, and marks the headline", () => {
  const item = render({ lang: "ar", title: "الميناء" });
  expect(item?.querySelector("a")?.outerHTML).toBe(
    '<a href="2024/ferry.html" lang="ar" dir="rtl">الميناء</a>',
  );
  expect(item?.querySelector("small [lang]")?.outerHTML).toBe('<span lang="ar" dir="rtl">العربية</span>');
});

it("has no mark for an update or a retraction, which the headline names", () => {
  const item = render({ title: "Retracted: Ship", correctionMark: "retraction" });
  expect(item?.querySelector(".mark")).toBeNull();
});
