import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import type { Article } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import { buildFrontPages } from "../../src/site/front-page.ts";
import { homeTemplate } from "../../src/site/list-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
  createSampleEntity,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const harbour = createSampleEntity("section", "harbour", "Harbour");
const town = createSampleEntity("section", "town", "Town & country");
const now = sampleDate("2024-05-04T12:00");

/** An article of 3 May 2024, as many hours before noon as `age` says. */
const write = (name: string, age: number, fields: Partial<Article> = {}) =>
  createSampleArticle({
    key: `2024/${name}`,
    title: `Title of ${name}`,
    date: sampleDate("2024-05-03T12:00").minus({ hours: age }),
    ...fields,
  });
const retracted = {
  isRetracted: true,
  correctionMark: "retraction" as const,
  corrections: [createSampleCorrection({ kind: "retraction" })],
};
const nameOf = ({ key }: { readonly key: string }) => key.replace("2024/", "");

/** The parts of each page, as names of articles; the conformance checks must expect the same order. */
function layOut(articles: readonly Article[], site: Partial<Site> = {}) {
  const edition = createSampleEdition({ articles, now, site: createSampleSite(site) });
  const pages = buildFrontPages(edition);
  const { lists } = buildExpectedSite(edition);
  for (const { listing, lead, tops, strips, others } of pages) {
    const parts = [...(lead ? [lead] : []), ...tops, ...strips.flatMap((strip) => strip.articles), ...others];
    expect(parts.map(({ key }) => key)).toEqual(listing.items.map(({ key }) => key));
    expect(listing.items.map(({ url }) => url)).toEqual(lists.get(listing.url));
  }
  return pages.map(({ lead, tops, strips, others }) => ({
    ...(lead && { lead: nameOf(lead) }),
    tops: tops.map(nameOf),
    strips: strips.map(({ section, articles }) => [section.id, ...articles.map(nameOf)]),
    others: others.map(nameOf),
  }));
}
const findLead = (...articles: Article[]) => layOut(articles)[0]?.lead;

describe("without an editor's decision", () => {
  it.each([
    ["the newest news", [write("a", 0, { kind: "opinion" }), write("b", 1), write("c", 2)], "b"],
    [
      "news that is 48 hours older than the newest article",
      [write("a", 0, { kind: "opinion" }), write("b", 48)],
      "b",
    ],
    ["the newest of any kind before older news", [write("a", 0, { kind: "opinion" }), write("b", 49)], "a"],
    ["news in the site's language", [write("a", 0, { lang: "ar" }), write("b", 1, { lang: "en" })], "b"],
    ["news in another language, if there is nothing else", [write("a", 0, { lang: "ar" })], "a"],
    ["no retracted article", [write("a", 0, retracted), write("b", 60, { kind: "opinion" })], "b"],
    ["nothing, if all are retracted", [write("a", 0, retracted)], undefined],
  ])("%s leads", (_, articles, lead) => {
    expect(findLead(...articles)).toBe(lead);
  });

  it("the other articles stand below it, newest first, and on the pages that continue it", () => {
    const articles = [
      write("a", 0, { kind: "opinion" }),
      write("b", 1),
      write("c", 2),
      write("d", 3),
      write("e", 4),
    ];
    expect(layOut(articles, { articlesPerPage: 2 })).toEqual([
      { lead: "b", tops: [], strips: [], others: ["a"] },
      { lead: "c", tops: [], strips: [], others: ["d"] },
      { lead: "e", tops: [], strips: [], others: [] },
    ]);
  });

  it("a retracted article that is the first of a further page does not lead there", () => {
    const articles = [write("a", 0), write("b", 1, retracted), write("c", 2)];
    expect(layOut(articles, { articlesPerPage: 1 })[1]).toEqual({ tops: [], strips: [], others: ["b"] });
  });
});

describe("an article that editors place", () => {
  const place = (place: "lead" | "top" | "off", until?: string) => ({
    front: { place, ...(until && { until: sampleDate(until) }) },
  });

  it("leads, stands at the top, or is left out", () => {
    const articles = [
      write("a", 0, place("off")),
      write("b", 1),
      write("c", 2, { ...place("top"), kind: "opinion" }),
      write("d", 90, { ...place("lead"), lang: "ar" }),
      write("e", 91, place("top")),
    ];
    expect(layOut(articles, { articlesPerPage: 2 })).toEqual([
      { lead: "d", tops: ["c", "e"], strips: [], others: [] },
      { lead: "b", tops: [], strips: [], others: [] },
    ]);
  });

  it("is not placed any more from the moment that its place ends", () => {
    const articles = [
      write("a", 0, place("off", "2024-05-04T12:00")),
      write("b", 1, place("lead", "2024-05-04T11:59")),
      write("c", 2, place("top", "2024-05-04T12:01")),
    ];
    expect(layOut(articles)).toEqual([{ lead: "a", tops: ["c"], strips: [], others: ["b"] }]);
  });

  it("stands at the top if a newer one leads", () => {
    const articles = [write("a", 0), write("b", 1, place("lead")), write("c", 2, place("lead"))];
    expect(layOut(articles)).toEqual([{ lead: "b", tops: ["c"], strips: [], others: ["a"] }]);
  });

  it("is placed neither as lead nor at the top if it is retracted", () => {
    const articles = [
      write("a", 0, { ...retracted, ...place("lead") }),
      write("b", 1, { ...retracted, ...place("top") }),
      write("c", 2),
    ];
    expect(layOut(articles)).toEqual([{ lead: "c", tops: [], strips: [], others: ["a", "b"] }]);
  });

  it("leads if all others are at the top too", () => {
    const articles = [write("a", 0, place("top")), write("b", 1, place("top"))];
    expect(layOut(articles)).toEqual([{ lead: "a", tops: ["b"], strips: [], others: [] }]);
  });
});

describe("the sections of the front page", () => {
  const articles = [
    write("a", 0, { section: harbour }),
    write("b", 1, { section: harbour }),
    write("c", 2, { section: town }),
    write("d", 3),
    write("e", 4, { section: harbour, ...retracted }),
    write("f", 5, { section: harbour }),
    write("g", 6, { section: harbour, front: { place: "off" } }),
    write("h", 7, { section: harbour }),
  ];
  const frontPage = {
    sections: [
      { id: "empty", stories: 3 },
      { id: "town", stories: 3 },
      { id: "harbour", stories: 3 },
    ],
  };

  it("stand in the order of the facts with their newest stories, each article once; the newest that is not retracted is last in every second", () => {
    expect(layOut(articles, { frontPage, articlesPerPage: 6 })).toEqual([
      {
        lead: "a",
        tops: [],
        strips: [
          ["town", "c"],
          ["harbour", "e", "f", "b"],
        ],
        others: ["d"],
      },
      { lead: "h", tops: [], strips: [], others: [] },
    ]);
  });

  it("are all shown, if they have more articles than a page", () => {
    expect(layOut(articles, { frontPage, articlesPerPage: 2 })).toEqual([
      {
        lead: "a",
        tops: [],
        strips: [
          ["town", "c"],
          ["harbour", "e", "f", "b"],
        ],
        others: [],
      },
      { lead: "d", tops: [], strips: [], others: ["h"] },
    ]);
  });

  it("link to their pages, and do not repeat their name above headlines", async () => {
    const site = createSampleSite({ frontPage });
    const page = (await renderPlanned(homeTemplate, createSampleEdition({ articles, now, site }))).get(
      "index.html",
    );
    expect(page).toContain(
      '<section class="part" aria-labelledby="page.section.town"><h2 id="page.section.town"><a href="sections/town.html">Town &amp; country</a></h2><div class="strip"><article class="teaser"><div><h3><a href="2024/c.html">',
    );
    expect(page).toContain(
      '<article class="lead"><div class="head"><p class="kicker"><a href="sections/harbour.html">',
    );
  });
});

describe("a front page of nothing but one article without topics", () => {
  it("has no empty parts", async () => {
    const articles = [write("a", 0, { tags: [], about: [], mentions: [] })];
    const page =
      (await renderPlanned(homeTemplate, createSampleEdition({ articles, now }))).get("index.html") ?? "";
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    expect(main.match(/<(?:div|section|nav|ul)[^>]*><\/(?:div|section|nav|ul)>/g)).toBeNull();
    expect(main).not.toContain('class="index"');
    expect(main).not.toContain("<section");
  });
});
