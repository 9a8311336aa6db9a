import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseFacts } from "../../../src/loading/facts/parse-facts.ts";
import { readFacts } from "../../../src/loading/facts/read-facts.ts";
import { createFolder, type Files, findDiagnostics, sampleFacts } from "../../helpers/publication.ts";

const required = Object.fromEntries(
  Object.entries(sampleFacts).map(([name, value]) => [
    `_data/${name}.ts`,
    `export const ${name} = ${JSON.stringify(value)};\n`,
  ]),
);
const sections = `export const sections = {
  sport: { name: "Sport", description: "Games." },
  arts: { name: "Arts", description: "Books.", sameAs: ["https://arts.example/"] },
};
`;

async function readFrom(files: Files) {
  return parseFacts(await readFacts(await createFolder({ ...required, ...files })));
}

describe("a record", () => {
  it("may have paragraphs for its page, and the day of their last review, which is the same in every time zone", async () => {
    const facts = await readFrom({
      "_data/sections.ts": `export const sections = { sport: { name: "Sport", description: "Games.", introduction: ["'One'", "Two"], reviewed: "2026-11-03" } };\n`,
    });
    const sport = facts.sections.get("sport");
    expect(sport?.introduction).toEqual(["‘One’", "Two"]);
    expect(sport?.reviewed?.toISO()).toBe("2026-11-03T00:00:00.000Z");
  });

  it.each([
    ['reviewed: "last year"', 'sport.reviewed: found "last year"; expected a date such as 2021-03-20'],
    ["introduction: []", "sport.introduction: found an empty list; expected at least 1 entry"],
    ["introduction: [1, 2, 3, 4, 5, 6]", "sport.introduction.5: found the number 6; expected text"],
    [
      `introduction: ${JSON.stringify("abcdef".split(""))}`,
      "sport.introduction: found 6 entries; at most 5 would pass",
    ],
  ])("with %s is reported", async (field, message) => {
    const text = `export const sections = { sport: { name: "Sport", description: "Games.", ${field} } };\n`;
    await expect(readFrom({ "_data/sections.ts": text })).rejects.toThrow(message);
  });

  it("with a text in place of paragraphs is reported once, and not for its length", async () => {
    const introduction = "A text of more than five characters";
    const tags = { ...sampleFacts.tags, cars: { name: "Cars", description: "Cars.", introduction } };
    expect(await findDiagnostics({}, { facts: { tags } })).toEqual([
      expect.stringContaining(
        'cars.introduction: found "A text of more than five characters"; expected a list',
      ),
    ]);
  });
});

describe("an optional file of facts", () => {
  it("counts as a file without records if it is missing", async () => {
    const facts = await readFrom({});
    expect(facts.sections.size).toBe(0);
    expect(facts.series.size).toBe(0);
  });

  it("keeps the order of its records, unlike the required files", async () => {
    const facts = await readFrom({ "_data/sections.ts": sections });
    expect([...facts.sections.values()]).toEqual([
      {
        kind: "section",
        id: "sport",
        name: "Sport",
        description: "Games.",
        sameAs: [],
        url: "sections/sport.html",
        feedUrl: "sections/sport.xml",
      },
      expect.objectContaining({ id: "arts", sameAs: ["https://arts.example/"] }),
    ]);
    expect([...facts.authors.keys()]).toEqual(["ada", "bob"]);
  });

  it("is reported if it does not run, exports nothing of its name, or is a link that leads nowhere", async () => {
    await expect(readFrom({ "_data/sections.ts": "export const sections = {,};\n" })).rejects.toThrow(
      '_data/sections.ts:1:26 error sections: found code that does not run: Expected identifier but found ","',
    );
    await expect(readFrom({ "_data/series.ts": "export const serial = {};\n" })).rejects.toThrow(
      '_data/series.ts:1:1 error series: found "serial"; expected "series"',
    );
    const root = await createFolder(required);
    await symlink("nowhere.ts", path.join(root, "_data/sections.ts"));
    await expect(readFacts(root)).rejects.toThrow(
      "_data/sections.ts:1:1 error sections: found code that does not run",
    );
  });

  it("is reported under a name that is nearly its own; other modules are the publication's", async () => {
    await expect(readFrom({ "_data/section.ts": sections })).rejects.toThrow(
      "_data/section.ts:1:1 error file: found a module that facts do not have; did you mean _data/sections.ts?",
    );
    const facts = await readFrom({
      "_data/sections.ts": sections,
      "_data/section.ts": "export const shared = 1;\n",
      "_data/colours.ts": "export const red = 1;\n",
    });
    expect(facts.sections.size).toBe(2);
  });
});

describe("the facts of a series", () => {
  const record = (fields: object) => ({ money: { name: "Money", description: "Who pays.", ...fields } });

  it("have planned parts with a number, a title and a date", async () => {
    const facts = await readFrom({
      "_data/series.ts": `export const series = ${JSON.stringify(
        record({ parts: 3, planned: [{ part: 3, title: "The bill", date: "2026-03-12" }] }),
      )};\n`,
    });
    expect(facts.series.get("money")).toMatchObject({
      url: "series/money.html",
      feedUrl: "series/money.xml",
      parts: 3,
      planned: [{ part: 3, title: "The bill" }],
    });
    expect(facts.series.get("money")?.planned[0]?.date.toISO()).toBe("2026-03-12T00:00:00.000+01:00");
  });

  it.each([
    [
      "a part that is planned twice",
      { planned: [1, 1].map((part) => ({ part, title: "A", date: "2026-03-12" })) },
      "planned.1.part: found the number 1; another planned part has this number",
    ],
    [
      "a part beyond the last",
      { parts: 2, planned: [{ part: 3, title: "A", date: "2026-03-12" }] },
      "planned.0.part: found the number 3; the series has 2 parts",
    ],
    ["no part", { parts: 0 }, "parts: found the number 0; at least 1 would pass"],
    [
      "a date that is none",
      { planned: [{ part: 3, title: "A", date: "soon" }] },
      'planned.0.date: found "soon"; expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z',
    ],
  ])("are refused with %s", async (_, fields, message) => {
    const [diagnostic, ...others] = await findDiagnostics({}, { facts: { series: record(fields) } });
    expect(others).toEqual([]);
    expect(diagnostic).toMatch(/^_data\/series\.ts:\d+:\d+ error money\./);
    expect(diagnostic).toContain(message);
  });
});

it("refuses a section whose id would not keep its place", async () => {
  expect(
    await findDiagnostics({}, { facts: { sections: { "2024": { name: "Year", description: "One." } } } }),
  ).toEqual([
    "_data/sections.ts:2:3 error 2024: found fields; an id of digits alone would stand before the sections above it; add a letter",
  ]);
});
