import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts, samplePng, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a/index.md";
const text = `Er sagte: "Nein" [@a; @b].\n`;

describe("front matter", () => {
  it("has the quotation marks and apostrophes of the article's language, as its text has", async () => {
    const content = writeArticle(
      {
        lang: "de",
        title: `'"Nein", so geht''s'`,
        description: `Er sagt "Ja" -- und 'Nein'...`,
        dateline: `'"Alter" Hafen'`,
        image: `{ src: a.png, alt: 'Ein "Schiff"', caption: 'Das "Schiff"', credit: 'Ada "A" Lovelace' }`,
        updated: "2021-03-21",
        corrections: `[{ date: 2021-03-21, kind: correction, text: 'Es war "Ja".', was: '"Nein"', now: '"Ja"' }]`,
        sources: `{ a: { kind: document, title: 'Der "Bericht"' }, b: { kind: unnamed, description: '"Leute"', knows: "Geht's", reason: '"Angst"' } }`,
      },
      text,
    );
    const { edition } = await loadFrom({ [file]: content, "src/content/articles/2021/a/a.png": samplePng });
    const [article] = edition.articles;
    expect(article).toMatchObject({
      title: "„Nein“, so geht’s",
      teaser: { title: "„Nein“, so geht’s" },
      description: "Er sagt „Ja“ -- und ‚Nein‘...",
      dateline: "„Alter“ Hafen",
      image: { alt: "Ein „Schiff“", caption: "Das „Schiff“", credit: "Ada „A“ Lovelace" },
      corrections: [{ text: "Es war „Ja“.", was: "„Nein“", now: "„Ja“" }],
      sources: [
        { source: { title: "Der „Bericht“" } },
        { source: { description: "„Leute“", knows: "Geht’s", reason: "„Angst“" } },
      ],
    });
    expect(article?.body.html.read()).toContain("Er sagte: „Nein“");
    expect(edition.corrections[0]?.article.title).toBe("„Nein“, so geht’s");
    expect(edition.sources.map(({ articles }) => articles[0]?.title)).toEqual(
      Array(2).fill("„Nein“, so geht’s"),
    );
  });

  it("has those of the site's language without its own, and a page too", async () => {
    const site = { ...sampleFacts.site, lang: "fr" };
    const { edition } = await loadFrom(
      {
        "src/content/articles/2021/a.md": writeArticle({ title: `L'"été"` }),
        "src/content/pages/p.md": `---\ntitle: L'"été"\ndescription: '"Nous"'\n---\nNous.\n`,
        "src/content/pages/q.md": `---\ntitle: It's "us"\ndescription: Us.\nlang: en-GB\n---\nUs.\n`,
      },
      { facts: { site } },
    );
    expect(edition.articles[0]?.title).toBe("L’«\u00a0été\u00a0»");
    const pages = edition.pages.filter(({ url }) => url !== "about.html");
    expect(pages.map(({ title, description }) => [title, description])).toEqual([
      ["L’«\u00a0été\u00a0»", "«\u00a0Nous\u00a0»"],
      ["It’s “us”", "Us."],
    ]);
  });

  it("keeps what readers do not see: ids, addresses, names of files", async () => {
    const content = writeArticle(
      {
        id: `"tag:it's"`,
        updated: "2021-03-21",
        sources: `{ a: { kind: report, title: It's, publisher: P, url: "https://test.example/it's", date: 2021-01-01 } }`,
        redirectFrom: `["/2020/it's.html"]`,
        image: `{ src: "it's.png", alt: It's }`,
        corrections: `[{ date: 2021-03-21, kind: update, text: "It's \`'x'\`" }]`,
      },
      "Text [@a].\n",
    );
    const { edition } = await loadFrom({
      [file]: content,
      "src/content/articles/2021/a/it's.png": samplePng,
    });
    const [article] = edition.articles;
    expect(article).toMatchObject({
      id: "tag:it's",
      image: { alt: "It’s" },
      sources: [{ source: { title: "It’s", url: "https://test.example/it's" } }],
      corrections: [{ text: "It’s 'x'" }],
    });
    expect(edition.redirects.map(({ url }) => url)).toEqual(["2020/it's.html"]);
  });

  it("is measured as it was typed", async () => {
    const title = `"${"é".repeat(108)}"`;
    const files = { "src/content/articles/2021/a.md": writeArticle({ title: `'${title}'`, lang: "fr" }) };
    const { edition } = await loadFrom(files);
    expect(edition.articles[0]?.title).toHaveLength(112);
    const long = { "src/content/articles/2021/a.md": writeArticle({ title: `'${title}a'`, lang: "fr" }) };
    expect(await findDiagnostics(long)).toEqual([
      "src/content/articles/2021/a.md:2:1 error title: found 111 characters; at most 110 would pass",
    ]);
  });
});

describe("facts", () => {
  it("have the quotation marks of the site's language where they are prose", async () => {
    const site = {
      ...sampleFacts.site,
      tagline: `The readers' "paper"`,
      publisher: { ...sampleFacts.site.publisher, name: "O'Hara & Sons" },
    };
    const authors = {
      ada: { name: "Ada O'Neill", description: `She "writes".`, sameAs: ["https://x.example/'"] },
    };
    const { edition } = await loadFrom(
      { "src/content/articles/2021/a.md": writeArticle({ tags: "[t]", about: "[p]" }) },
      {
        facts: {
          site,
          authors,
          tags: { t: { name: "Readers' cars", description: "Cars." } },
          people: { p: { name: "Conan O'Brien", description: "A man." } },
        },
      },
    );
    expect(edition.site.tagline).toBe("The readers’ “paper”");
    expect(edition.site.publisher.name).toBe("O’Hara & Sons");
    expect(edition.authors[0]?.entity).toMatchObject({
      name: "Ada O’Neill",
      description: "She “writes”.",
      sameAs: ["https://x.example/'"],
    });
    expect(edition.tags[0]?.entity.name).toBe("Readers’ cars");
    expect(edition.people[0]?.entity.name).toBe("Conan O’Brien");
  });
});
