import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, writeArticle } from "../helpers/publication.ts";

const record = { name: "Who pays", description: "Who pays for the quay." };
const plan = (part: number, title: string, date: string) => ({ part, title, date });
const factsWith = (fields: object) => ({ series: { money: { ...record, ...fields } } });
const article = (part: number | string, fields: Readonly<Record<string, string>> = {}) =>
  writeArticle({ title: `Part ${part}`, series: `{ id: money, part: ${part} }`, ...fields });
const folder = "src/content/articles/2021";

/** The first part came out last. */
const files = {
  [`${folder}/b.md`]: article(2, { date: "2021-03-20" }),
  [`${folder}/d.md`]: article(3, { date: "2021-03-21" }),
  [`${folder}/a.md`]: article(1, { date: "2021-03-22" }),
};
const planned = [
  plan(5, "The end", "2030-01-02"),
  plan(4, "The bill", "2030-01-01"),
  plan(3, "Old", "2021-03-01"),
];

describe("a series", () => {
  it("has its articles newest first, and its parts by number with those that are announced", async () => {
    const { edition } = await loadFrom(files, { facts: factsWith({ planned }) });
    const [series] = edition.series;
    expect(series?.articles.map(({ key }) => key)).toEqual(["2021/a", "2021/d", "2021/b"]);
    const parts = series?.parts.map((one) => [one.part, "teaser" in one ? one.teaser.key : one.title]);
    expect(parts).toEqual([
      [1, "2021/a"],
      [2, "2021/b"],
      [3, "2021/d"],
      [4, "The bill"],
      [5, "The end"],
    ]);
  });

  it("gives each article the parts before and after, or the one that is announced", async () => {
    const { edition } = await loadFrom(files, { facts: factsWith({ planned, parts: 5 }) });
    const places = edition.articles.map(({ series }) => [
      series?.part,
      series?.parts,
      series?.previous?.teaser.key,
      series?.next?.teaser.key,
      series?.planned?.title,
    ]);
    expect(places).toEqual([
      [1, 5, undefined, "2021/b", undefined],
      [3, 5, "2021/b", undefined, "The bill"],
      [2, 5, "2021/a", "2021/d", undefined],
    ]);
    expect(edition.articles[0]?.series?.entity).toEqual({
      kind: "series",
      id: "money",
      sameAs: [],
      url: "series/money.html",
      feedUrl: "series/money.xml",
      ...record,
    });
  });

  it("shows a part that is not due yet as announced, if the facts announce it", async () => {
    const later = { ...files, [`${folder}/e.md`]: article(4, { date: "2030-01-01" }) };
    const { edition } = await loadFrom(later, { facts: factsWith({ planned }) });
    expect(edition.articles[1]?.series?.planned?.title).toBe("The bill");
  });

  it.each([
    ["{ id: mony, part: 1 }", '6:11 error series.id: no series has the id "mony"; did you mean "money"?'],
    ["money", '6:1 error series: found "money"; expected the fields id, part'],
    ["{ id: money }", "6:1 error series.part: missing; expected a number"],
    ["{ id: money, part: 0 }", "6:22 error series.part: found the number 0; at least 1 would pass"],
    ["{ id: money, part: II }", '6:22 error series.part: found "II"; expected a number'],
    [
      "{ id: money, part: 6 }",
      '6:22 error series.part: found the number 6; "money" has 5 parts by _data/series.ts',
    ],
  ])("is reported if it is %s", async (series, message) => {
    const found = await findDiagnostics(
      { [`${folder}/a.md`]: writeArticle({ series }) },
      { facts: factsWith({ parts: 5 }) },
    );
    expect(found).toEqual([`${folder}/a.md:${message}`]);
  });

  it("has one article of each number; both are reported, also of drafts", async () => {
    const twice = { ...files, [`${folder}/c.md`]: article(2, { draft: "true" }) };
    expect(await findDiagnostics(twice, { facts: factsWith({}) })).toEqual([
      `${folder}/b.md:6:22 error series.part: found the number 2; ${folder}/c.md:6:22 is also part 2 of "money"`,
      `${folder}/c.md:6:22 error series.part: found the number 2; ${folder}/b.md:6:22 is also part 2 of "money"`,
    ]);
  });
});

describe("hints about a series", () => {
  const findHints = async (all: Readonly<Record<string, string>>, fields: object = {}) => {
    const { notices } = await loadFrom(all, { facts: factsWith(fields) });
    return notices.filter((notice) => notice.includes(" hint "));
  };

  it("are none for one without gaps, or whose gaps are announced", async () => {
    expect(await findHints(files)).toEqual([]);
    const gap = { [`${folder}/a.md`]: article(1), [`${folder}/c.md`]: article(3) };
    expect(await findHints(gap, { planned: [plan(2, "The bill", "2030-01-01")] })).toEqual([]);
  });

  it("name the parts that are missing; a draft does not fill the gap", async () => {
    const gaps = {
      [`${folder}/b.md`]: article(2),
      [`${folder}/c.md`]: article(3, { draft: "true" }),
      [`${folder}/f.md`]: article(6),
    };
    expect(await findHints(gaps)).toEqual([
      `${folder}/b.md:6:22 hint series.part: found the number 2, but no article is part 1 of "money"; write it, or announce it in _data/series.ts`,
      `${folder}/f.md:6:22 hint series.part: found the number 6, but no articles are parts 3 to 5 of "money"; write it, or announce it in _data/series.ts`,
    ]);
  });

  it("name an announced part whose day is past, until an article is that part", async () => {
    const late = { planned: [plan(4, "The bill", "2023-12-31"), plan(3, "Old", "2021-03-01")] };
    expect(await findHints(files, late)).toEqual([
      "_data/series.ts:9:9 hint money.planned.0.date: part 4 is announced for 2023-12-31, which is past, and no article is this part; give another date",
    ]);
    expect(await findHints(files, { planned: [plan(4, "The bill", "2024-01-01")] })).toEqual([]);
  });

  it("name a series that no article has", async () => {
    expect(await findHints({ [`${folder}/a.md`]: writeArticle() })).toEqual([
      '_data/series.ts:2:3 hint money: no article has the series "money", so it has no page; write "series: { id: money, part: 1 }" in one, or leave it out',
    ]);
  });
});
