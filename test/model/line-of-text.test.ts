import { describe, expect, it } from "vitest";
import { lineOfText, lineOrNothing } from "../../src/model/line-of-text.ts";
import { loadFrom, sampleFacts, writeArticle } from "../helpers/publication.ts";

describe("a line of text", () => {
  it.each([
    ["spaces", "A  double   space", "A double space"],
    ["tabs", "A\ttab \t and", "A tab and"],
    ["line breaks", "A \r\n line\n\nbreak", "A line break"],
    ["separators of lines and paragraphs", "A\u2028line\u2029break", "A line break"],
    ["white space around it", " \t A line \n", "A line"],
  ])("has one space for %s", (_name, text, line) => {
    expect(lineOfText.parse(text)).toBe(line);
  });

  it.each(["12\u00a0000\u00a0\u00a0km", "«\u202fA\u202f»", "新\u3000\u3000聞"])(
    "keeps the spaces of %j",
    (text) => {
      expect(lineOfText.parse(text)).toBe(text);
    },
  );

  it("is read in time that grows with its length, however many spaces it has", () => {
    expect(lineOfText.parse(`a${" ".repeat(2_000_000)}b`)).toBe("a b");
  });

  it("may say nothing where it is an alternative text", () => {
    expect(lineOrNothing.parse("  ")).toBe("");
    expect(() => lineOfText.parse("  ")).toThrow();
  });
});

describe("every field of one line", () => {
  const double = "A  double\tspace\n  and a line break";
  const single = "A double space and a line break";
  const quoted = JSON.stringify(double);

  it("of an article has its white space collapsed", async () => {
    const { edition } = await loadFrom({
      "src/content/articles/2021/a.md": writeArticle(
        {
          title: quoted,
          description: quoted,
          dateline: quoted,
          updated: "2021-03-21",
          sources: `{ x: { kind: report, title: ${quoted}, publisher: ${quoted}, url: "https://a.example/", date: 2021-03-20, authors: [${quoted}] } }`,
          corrections: `[{ date: 2021-03-21, kind: update, text: T, was: ${quoted}, now: ${quoted} }]`,
        },
        "Text [@x].",
      ),
    });
    const [article] = edition.articles;
    expect(article).toMatchObject({ title: single, description: single, dateline: single });
    expect(article?.corrections[0]).toMatchObject({ was: single, now: single });
    expect(article?.sources[0]?.source).toMatchObject({
      title: single,
      publisher: single,
      authors: [single],
    });
  });

  it("of the facts has its white space collapsed", async () => {
    const site = { ...sampleFacts.site, name: double, tagline: double, description: double };
    const authors = { ada: { name: double, description: double } };
    const { edition } = await loadFrom(
      { "src/content/articles/2021/a.md": writeArticle() },
      { facts: { site, authors } },
    );
    expect(edition.site).toMatchObject({ name: single, tagline: single, description: single });
    expect(edition.authors[0]?.entity).toMatchObject({ name: single, description: single });
  });
});
