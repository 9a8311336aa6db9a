import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import type { SeriesPart } from "../../src/model/article.ts";
import type { Series } from "../../src/model/entity.ts";
import { entityFeedTemplate } from "../../src/site/feed-templates.ts";
import { seriesTemplate } from "../../src/site/list-templates.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { articleTemplate } from "../../src/site/text-templates.ts";
import { renderAll, renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleEntity,
  createSamplePicture,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const planned = { part: 4, title: "Who <pays>", date: sampleDate("2024-06-01") };
const entity = createSampleEntity("series", "money", "Money & quays");
const money: Series = { ...entity, parts: 4, planned: [planned] };
const write = (part: number, fields: object = {}) =>
  createSampleArticle({ key: `2024/part-${part}`, title: `Part ${part}`, ...fields });
const [first, second, third] = [write(1), write(2, { lang: "he" }), write(3)] as const;
const entry = (part: number, { teaser }: SeriesPart): SeriesPart => ({ part, teaser });
const parts = [first, second, third].map(({ teaser }, index) => entry(index + 1, { part: 0, teaser }));
const articles = [
  { ...third, series: { entity, part: 3, parts: 4, previous: { part: 2, teaser: second.teaser }, planned } },
  {
    ...second,
    series: {
      entity,
      part: 2,
      parts: 4,
      previous: { part: 1, teaser: first.teaser },
      next: { part: 3, teaser: third.teaser },
    },
  },
  { ...first, series: { entity, part: 1, next: { part: 2, teaser: second.teaser } } },
];
const edition = createSampleEdition({
  articles,
  series: [{ entity: money, articles: articles.map(({ teaser }) => teaser), parts: [...parts, planned] }],
  site: createSampleSite({ articlesPerPage: 3 }),
});

describe("a series", () => {
  it("has pages with its parts by number, of which those to come have no link", async () => {
    const pages = await renderPlanned(seriesTemplate, edition);
    expect([...pages.keys()]).toEqual(["series/money.html", "series/money.page-2.html"]);
    const page = pages.get("series/money.html") ?? "";
    expect(page).toContain("<h1>Money &amp; quays</h1>");
    expect(page.match(/<li value="\d"/g)).toEqual(['<li value="1"', '<li value="2"', '<li value="3"']);
    expect(page).toContain('<div lang="he" dir="rtl"><h2><a href="../2024/part-2.html">Part 2</a></h2>');
    expect(page).toContain('"about":{"@type":"CreativeWorkSeries","name":"Money & quays"');
    const last = pages.get("series/money.page-2.html") ?? "";
    expect(last).toContain(
      '<li value="4"><h2>Who &lt;pays></h2><p class="byline"><span>Planned for <time datetime="2024-06-01">June 1, 2024</time></span>',
    );
    expect(last).toContain('<a rel="prev" href="money.html">Previous</a>');
  });

  it("marks a corrected part; the headline of a retracted one says what it is", async () => {
    const marked = (["correction", "retraction"] as const).map((correctionMark, index) =>
      entry(index + 1, { part: 0, teaser: { ...first.teaser, correctionMark } }),
    );
    const series = [{ entity: money, articles: marked.map(({ teaser }) => teaser), parts: marked }];
    const pages = await renderPlanned(seriesTemplate, { ...edition, series });
    const page = pages.get("series/money.html") ?? "";
    expect([...page.matchAll(/<b class="mark">(.*?)<\/b>/g)].map(([, mark]) => mark)).toEqual(["Corrected"]);
  });

  it("has a feed and a place in the sitemap", async () => {
    const feed = (await renderPlanned(entityFeedTemplate, edition)).get("series/money.xml") ?? "";
    expect([...feed.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title)).toEqual([
      "Money &amp; quays – The Harbour Post",
      "Part 3",
      "Part 2",
      "Part 1",
    ]);
    const sitemap = await renderAll(planSite(edition).filter(({ url }) => url === "sitemap.xml"));
    expect(sitemap.get("sitemap.xml")).toContain("https://example.org/post/series/money.page-2.html</loc>");
  });

  it("is what the conformance checks expect", () => {
    const { lists, feeds } = buildExpectedSite(edition);
    expect(lists.get("series/money.html")).toEqual([1, 2, 3].map((part) => `2024/part-${part}.html`));
    expect(lists.get("series/money.page-2.html")).toEqual([]);
    expect(feeds.get("series/money.xml")?.map(({ url }) => url)).toEqual(
      [3, 2, 1].map((part) => `2024/part-${part}.html`),
    );
  });
});

describe("an article of a series", () => {
  const renderArticle = async (part: number) =>
    (await renderPlanned(articleTemplate, edition)).get(`2024/part-${part}.html`) ?? "";
  const findLinks = (page: string) =>
    /<nav class="parts" aria-labelledby="page.series">(.*?)<\/nav>/.exec(page)?.[1] ?? "";

  it("leads to the next part and to the series", async () => {
    const nav = findLinks(await renderArticle(2));
    expect(nav).toContain(
      '<h2 id="page.series">Next in the series <a href="../series/money.html">Money &amp; quays</a></h2>',
    );
    expect([...nav.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
      expect.stringMatching(
        /^<b><a href="part-3.html">Part 3<\/a><\/b><span class="byline"><span>Part 3 of 4<\/span><time /,
      ),
    ]);
  });

  it("shows the picture of the next part, and does not count parts of an unknown number", async () => {
    const picture = createSamplePicture("next");
    const next = { part: 2, teaser: { ...second.teaser, image: { picture, alt: "The quay" } } };
    const start = { ...first, series: { entity, part: 1, next } };
    const page = (await renderPlanned(articleTemplate, { ...edition, articles: [start] })).get(
      "2024/part-1.html",
    );
    expect(findLinks(page ?? "")).toMatch(
      /<span>Part 2<\/span>.*<img src="[^"]*next[^"]*"[^>]* alt="The quay"/,
    );
  });

  it("leads to the part before it and announces what comes if it is the last", async () => {
    const nav = findLinks(await renderArticle(3));
    expect(nav).toContain('<h2 id="page.series">Part 3 of 4 of the series <a');
    expect([...nav.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
      '<b lang="he" dir="rtl"><a href="part-2.html">Part 2</a></b><span class="byline"><span>Part 2 of 4</span><span lang="he" dir="rtl">עברית</span><time datetime="2024-05-03T08:30:00+02:00">May 3, 2024</time></span>',
      '<b>Who &lt;pays></b><span class="byline"><span>Part 4 on <time datetime="2024-06-01">Jun 1, 2024</time></span></span>',
    ]);
  });

  it("is alone where no other part is published or announced", async () => {
    const alone = { ...first, series: { entity, part: 1 } };
    const page = (await renderPlanned(articleTemplate, { ...edition, articles: [alone] })).get(
      "2024/part-1.html",
    );
    expect(findLinks(page ?? "")).toMatch(
      /^<h2 id="page.series">Part 1 of the series <a [^>]*>[^<]*<\/a><\/h2>$/,
    );
  });

  it("says in JSON-LD of which series it is a part", async () => {
    expect(await renderArticle(2)).toContain(
      '"isPartOf":{"@type":"CreativeWorkSeries","name":"Money & quays","url":"https://example.org/post/series/money.html"},"position":2',
    );
  });
});
