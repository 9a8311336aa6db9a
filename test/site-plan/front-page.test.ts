import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import type { Article } from "../../src/model/article.ts";
import type { LeadPicture } from "../../src/model/picture.ts";
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
    description: "After six weeks in dock, which nobody had announced, the ferry is back on its way.",
    date: sampleDate("2024-05-03T12:00").minus({ hours: age }),
    ...fields,
  });
const retracted = {
  isRetracted: true,
  correctionMark: "retraction" as const,
  corrections: [createSampleCorrection({ kind: "retraction" })],
};
const samplePicture: LeadPicture = {
  alt: "A ship",
  picture: { file: "ship.jpg", width: 900, height: 600, formats: [] },
};
const nameOf = ({ key }: { readonly key: string }) => key.replace("2024/", "");

/** The parts of each page, as names of articles; the conformance checks must expect the same order. */
function layOut(unsorted: readonly Article[], site: Partial<Site> = {}) {
  const articles = unsorted.toSorted((a, b) => b.date.toMillis() - a.date.toMillis());
  const edition = createSampleEdition({ articles, now, site: createSampleSite(site) });
  const pages = buildFrontPages(edition);
  const { lists } = buildExpectedSite(edition);
  for (const { listing, lead, tops, opinions, strips, others } of pages) {
    const stories = strips.flatMap((strip) => strip.articles);
    const parts = [...(lead ? [lead] : []), ...tops, ...opinions, ...stories, ...others];
    expect(parts.map(({ key }) => key)).toEqual(listing.items.map(({ key }) => key));
    expect(listing.items.map(({ url }) => url)).toEqual(lists.get(listing.url));
  }
  return pages.map(({ lead, tops, opinions, strips, others }) => ({
    ...(lead && { lead: nameOf(lead) }),
    ...(tops.length > 0 && { tops: tops.map(nameOf).join("") }),
    ...(opinions.length > 0 && { opinions: opinions.map(nameOf).join("") }),
    ...(strips.length > 0 && {
      strips: strips.map(({ section, articles }) => [section.id, articles.map(nameOf).join("")]),
    }),
    others: others.map(nameOf).join(""),
  }));
}
/** Articles with one letter each, the newest first. */
const writeAll = (names: string, fields: Partial<Article> = {}) =>
  [...names].map((name, age) => write(name, age, fields));
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
    expect(layOut(writeAll("abcde"), { articlesPerPage: 2 })).toEqual([
      { lead: "a", others: "b" },
      { others: "cd" },
      { others: "e" },
    ]);
  });
});

describe("the top stories", () => {
  const top = { front: { place: "top" as const } };

  it("are the newest four, if editors place none", () => {
    expect(layOut(writeAll("abcdefg"))).toEqual([{ lead: "a", tops: "bcde", others: "fg" }]);
  });

  it("are one more, if their texts are short", () => {
    const short = { title: "A ship", description: "It sank." };
    expect(layOut(writeAll("abcdefg", short))).toEqual([{ lead: "a", tops: "bcdef", others: "g" }]);
  });

  it("are one less, if their texts are long", () => {
    const long = {
      title: "A ship without a crew drifts into the bay",
      description: "Nobody knows it. ".repeat(5),
    };
    expect(layOut(writeAll("abcdefg", long))).toEqual([{ lead: "a", tops: "bcd", others: "efg" }]);
  });

  it("are those that editors place, then the newest others", () => {
    const articles = [...writeAll("abcdef"), write("g", 90, top), write("h", 91, top)];
    expect(layOut(articles)).toEqual([{ lead: "a", tops: "ghbc", others: "def" }]);
  });

  it("are six at most, if editors place more", () => {
    expect(layOut([write("z", 0), ...writeAll("abcdefgh", top)])).toEqual([
      { lead: "z", tops: "abcdef", others: "gh" },
    ]);
  });

  it("are none, rather than one, and two or three of a small paper", () => {
    expect(layOut(writeAll("ab"))).toEqual([{ lead: "a", others: "b" }]);
    expect(layOut(writeAll("abc"))).toEqual([{ lead: "a", tops: "bc", others: "" }]);
    expect(layOut([write("a", 0), write("b", 1, top)])).toEqual([{ lead: "a", others: "b" }]);
  });

  it("are neither retracted nor older than the articles of one page", () => {
    const articles = [write("a", 0), write("b", 1, retracted), ...writeAll("cdefg")];
    expect(layOut(articles, { articlesPerPage: 4 })).toEqual([
      { lead: "a", tops: "cd", others: "b" },
      { others: "efg" },
    ]);
  });
});

describe("opinions", () => {
  const opinions = [..."wxyz"].map((name) => write(name, 8, { kind: "opinion" }));

  it("have a column if there are four, beside the top stories", () => {
    const articles = [...writeAll("abcde"), ...opinions, write("v", 9, { kind: "opinion" })];
    expect(layOut(articles)).toEqual([{ lead: "a", tops: "bcde", opinions: "wxyz", others: "v" }]);
  });

  it("have none if there are three, or fewer than four top stories", () => {
    expect(layOut([...writeAll("abcde"), ...opinions.slice(1)])).toEqual([
      { lead: "a", tops: "bcde", others: "xyz" },
    ]);
    expect(layOut([...writeAll("abcd"), ...opinions])[0]?.opinions).toBeUndefined();
  });

  it("that editors place at the top stand there", () => {
    const placed = write("u", 0, { kind: "opinion", front: { place: "top" } });
    expect(layOut([placed, ...writeAll("abcde"), ...opinions])).toEqual([
      { lead: "a", tops: "ubcd", opinions: "wxyz", others: "e" },
    ]);
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
    expect(layOut(articles, { articlesPerPage: 2 })).toEqual([{ lead: "d", tops: "ceb", others: "" }]);
  });

  it("is not placed any more from the moment that its place ends", () => {
    const articles = [
      write("a", 0, place("off", "2024-05-04T12:00")),
      write("b", 1, place("lead", "2024-05-04T11:59")),
      write("c", 2, place("top", "2024-05-04T12:01")),
    ];
    expect(layOut(articles)).toEqual([{ lead: "a", tops: "cb", others: "" }]);
  });

  it("stands at the top if a newer one leads", () => {
    const articles = [write("a", 0), write("b", 1, place("lead")), write("c", 2, place("lead"))];
    expect(layOut(articles)).toEqual([{ lead: "b", tops: "ca", others: "" }]);
  });

  it("is placed neither as lead nor at the top if it is retracted", () => {
    const articles = [
      write("a", 0, { ...retracted, ...place("lead") }),
      write("b", 1, { ...retracted, ...place("top") }),
      write("c", 2),
    ];
    expect(layOut(articles)).toEqual([{ lead: "c", others: "ab" }]);
  });

  it("leads if all others are at the top too", () => {
    const articles = writeAll("abc", place("top"));
    expect(layOut(articles)).toEqual([{ lead: "a", tops: "bc", others: "" }]);
  });
});

describe("the sections of the front page", () => {
  const image = samplePicture;
  /** A paper whose lead and top stories are of no section. */
  const paper = (...articles: readonly Article[]) => [...writeAll("12345"), ...articles];
  const inHarbour = (name: string, fields: Partial<Article> = {}) =>
    write(name, 20, { section: harbour, ...fields });
  const inTown = (name: string, fields: Partial<Article> = {}) =>
    write(name, 20, { section: town, ...fields });
  const frontPage = {
    sections: [
      { id: "empty", stories: 3 },
      { id: "town", stories: 2 },
      { id: "harbour", stories: 3 },
    ],
  };
  const listStrips = (articles: readonly Article[], site: Partial<Site> = { frontPage }) => {
    const [front] = layOut(paper(...articles), site);
    return [front?.strips, front?.others];
  };

  it("stand in the order of the facts with their newest stories, each article once", () => {
    const articles = [
      inHarbour("a"),
      inHarbour("b"),
      inTown("c"),
      inHarbour("d"),
      inHarbour("e"),
      inTown("f"),
      inTown("g"),
    ];
    expect(listStrips(articles)).toEqual([
      [
        ["town", "cf"],
        ["harbour", "abd"],
      ],
      "eg",
    ]);
  });

  it("are all that have articles, with three stories each, if the facts list none", () => {
    const articles = [
      inHarbour("a"),
      inHarbour("b"),
      inTown("c"),
      inHarbour("d"),
      inHarbour("e"),
      inTown("f"),
    ];
    expect(listStrips(articles, {})).toEqual([
      [
        ["harbour", "abd"],
        ["town", "cf"],
      ],
      "e",
    ]);
  });

  it("begin with the newest story that has a picture, or else that is not retracted", () => {
    const articles = [inHarbour("a"), inHarbour("b", { image }), inTown("c", retracted), inTown("d")];
    expect(listStrips(articles)).toEqual([
      [
        ["town", "dc"],
        ["harbour", "ba"],
      ],
      "",
    ]);
  });

  it("leave a story that is alone to the latest, unless it has a picture", () => {
    expect(listStrips([inHarbour("a"), inTown("b", { image })])).toEqual([[["town", "b"]], "a"]);
  });

  it("are all shown, if they have more articles than a page", () => {
    const articles = [
      inHarbour("a"),
      inHarbour("b"),
      inTown("c"),
      inHarbour("d"),
      inHarbour("e"),
      inTown("f"),
    ];
    expect(layOut(articles, { frontPage, articlesPerPage: 1 })).toEqual([
      {
        lead: "a",
        strips: [
          ["town", "cf"],
          ["harbour", "bde"],
        ],
        others: "",
      },
    ]);
  });

  it("link to their pages, and do not repeat their name above headlines", async () => {
    const site = createSampleSite({ frontPage });
    const articles = paper(inTown("a"), inTown("b"));
    const page = (await renderPlanned(homeTemplate, createSampleEdition({ articles, now, site }))).get(
      "index.html",
    );
    expect(page).toContain(
      '<section class="part" aria-labelledby="page.section.town"><h2 id="page.section.town"><a href="sections/town.html">Town &amp; country</a></h2><div class="strip"><article class="teaser"><div><h3><a href="2024/a.html">',
    );
  });
});

describe("the list of all other articles", () => {
  const nameList = async (...articles: Article[]) => {
    const page = (await renderPlanned(homeTemplate, createSampleEdition({ articles, now }))).get(
      "index.html",
    );
    return /<h2 id="page.latest">([^<]*)/.exec(page ?? "")?.[1];
  };

  it("is named by its day if all are of the edition's day", async () => {
    expect(await nameList(...writeAll("abcdefg"))).toBe("Also today");
    expect(await nameList(...writeAll("abcdef"), write("g", 13))).toBe("Latest");
  });
});

describe("a front page of one article", () => {
  it("has no empty parts, and presents the publication: who it is, how it works, and its feeds", async () => {
    const articles = [write("a", 0, { tags: [], about: [], mentions: [] })];
    const page =
      (await renderPlanned(homeTemplate, createSampleEdition({ articles, now }))).get("index.html") ?? "";
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    expect(main.match(/<(?:div|section|nav|ul)[^>]*><\/(?:div|section|nav|ul)>/g)).toBeNull();
    expect(main).not.toContain('class="index"');
    const links = Array.from(main.matchAll(/href="([^"]*)"/g), ([, href]) => href);
    expect(links.slice(-3)).toEqual(["about.html", "feed.xml", "feed.json"]);
    expect(main).toContain("<p>Who we are.</p>");
  });
});
