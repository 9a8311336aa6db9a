import { describe, expect, it } from "vitest";
import { findLabels } from "../../_includes/words.ts";
import type { Article } from "../../src/model/article.ts";
import type { Source } from "../../src/model/source.ts";
import { describeSource } from "../../src/sources/describe-source.ts";
import { groupSources, listSources } from "../../src/sources/list-sources.ts";
import { measureGrowth } from "../helpers/measure-growth.ts";
import { createSampleArticle, sampleDate, sampleEntities } from "../helpers/sample-edition.ts";

const report = (
  title: string,
  publisher: string,
  day: string,
  url = `https://a.example/${title}`,
): Source => ({
  kind: "report",
  title,
  publisher,
  url,
  date: sampleDate(day),
  authors: [],
});

function citing(key: string, ...sources: Source[]): Article {
  const cited = sources.map((source, index) => ({
    id: `s${index}`,
    number: index + 1,
    source,
    citations: [],
  }));
  return createSampleArticle({ key, sources: cited });
}

/** One line for each group: section, heading and entries, each with the articles that cite it. */
function show(articles: readonly Article[]): string[] {
  return groupSources(listSources(articles)).map(({ section, heading = "-", entries }) => {
    const words = entries.map(
      ({ source, articles }) =>
        `${describeSource(source, findLabels("en", { lang: "en" })).work} (${articles.map(({ key }) => key).join(", ")})`,
    );
    return `${section} ${heading}: ${words.join("; ")}`;
  });
}

describe("the list of all sources", () => {
  it("is sorted by section, by name, and newest first below a name", () => {
    const who = { name: "Karl" };
    const date = sampleDate("2021-03-01");
    const article = citing(
      "2021/a",
      { kind: "unnamed", description: "pilots", knows: "…", reason: "…" },
      { kind: "event", title: "A meeting", date },
      { kind: "interview", who, date, by: sampleEntities.author },
      { kind: "statement", who: sampleEntities.person, where: "Radio", date },
      { kind: "document", title: "Unsigned" },
      { kind: "document", title: "Signed", publisher: "The Herald" },
      report("old", "The Herald", "2021-01-01"),
      report("new", "The Herald", "2021-02-01"),
      { kind: "dataset", title: "Figures", publisher: "An office", url: "https://b.example/", date },
    );
    expect(show([article])).toEqual([
      "publishers An office: “Figures” (2021/a)",
      "publishers The Herald: “new” (2021/a); “old” (2021/a); “Signed” (2021/a)",
      "documents -: “Unsigned” (2021/a)",
      "people Jo Berg: Radio (2021/a)",
      "people Karl: interviewed by Mia Lund (2021/a)",
      "events -: A meeting (2021/a)",
      "unnamed -: Pilots (2021/a)",
    ]);
  });

  it("has a source that several articles cite once, described as in the newest, with all of them", () => {
    const [url, day] = ["https://a.example/x", "2021-01-01"];
    const articles = [
      citing("2021/b", report("Newer words", "The Herald", day, url), report("other", "The Herald", day)),
      citing("2021/a", report("Older words", "Herald", day, url), report("Same address", "Herald", day, url)),
    ];
    expect(show(articles)).toEqual([
      "publishers The Herald: “Newer words” (2021/b, 2021/a); “other” (2021/b)",
    ]);
  });

  it("separates statements of different people at one URL", () => {
    const said = (name: string): Source => ({
      kind: "statement",
      who: { name },
      date: sampleDate("2021-03-01"),
      url: "https://a.example/debate",
    });
    expect(show([citing("2021/a", said("Ann"), said("Bob"))])).toHaveLength(2);
  });

  it("takes linear time", () => {
    const createArticles = (length: number) =>
      Array.from({ length }, (_, index) =>
        citing(
          `2021/a${index}`,
          report("one for all", "The Herald", "2021-01-01"),
          report(`own ${index}`, `P ${index % 50}`, "2021-01-01"),
        ),
      );
    const list = (length: number) => expect(listSources(createArticles(length))).toHaveLength(length + 1);
    expect(measureGrowth(list, 1_500)).toBeLessThan(10);
  });
});
