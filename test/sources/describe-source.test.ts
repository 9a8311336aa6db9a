import { describe, expect, it } from "vitest";
import { findLabels } from "../../_includes/words.ts";
import type { Source } from "../../src/model/source.ts";
import { abbreviateSource, describeSource, nameSource } from "../../src/sources/describe-source.ts";
import { sampleDate, sampleEntities } from "../helpers/sample-edition.ts";

const date = sampleDate("2021-03-19");
const url = "https://a.example/";
const who = sampleEntities.person;

const cases: readonly (readonly [string, string, Source])[] = [
  [
    "Rosa Pier, Otto Mole, [“A title”], The Herald, 19 March 2021",
    "The Herald",
    {
      kind: "report",
      title: "A title",
      publisher: "The Herald",
      url,
      date,
      authors: ["Rosa Pier", "Otto Mole"],
    },
  ],
  ["[“A plan”]", "A plan", { kind: "document", title: "A plan" }],
  ["[“A ‘plan’”]", "A “plan”", { kind: "document", title: "A “plan”" }],
  [
    "[“A plan”], The port, 19 March 2021",
    "The port",
    { kind: "document", title: "A plan", publisher: "The port", date },
  ],
  ["Jo Berg, [Radio], 19 March 2021", "Jo Berg", { kind: "statement", who, where: "Radio", date }],
  ["Jo Berg, [statement], 19 March 2021", "Jo Berg", { kind: "statement", who, date, url }],
  [
    "Karl, [interviewed by Mia Lund], 19 March 2021",
    "Karl",
    { kind: "interview", who: { name: "Karl" }, date, by: sampleEntities.author },
  ],
  [
    "[Council meeting], Town hall, 19 March 2021",
    "Council meeting",
    { kind: "event", title: "Council meeting", date, place: "Town hall" },
  ],
  [
    "[“Landings”], The office, 19 March 2021, CC0",
    "The office",
    { kind: "dataset", title: "Landings", publisher: "The office", url, date, licence: "CC0" },
  ],
  [
    "[People at the port], two of them",
    "people at the port",
    { kind: "unnamed", description: "people at the port", knows: "…", reason: "…", count: 2 },
  ],
  [
    "[A pilot], one person",
    "a pilot",
    { kind: "unnamed", description: "a pilot", knows: "…", reason: "…", count: 1 },
  ],
];

/** The text of the link is in brackets. */
function write(source: Source, heading?: string): string {
  const { before, work, after } = describeSource(source, findLabels("en-GB", { lang: "en" }), heading);
  return `${before}[${work}]${after}`;
}

describe("a source in words", () => {
  it.each(cases)("reads %s, by the name of %s", (words, name, source) => {
    expect(write(source)).toBe(words);
    expect(nameSource(source)).toBe(name);
  });

  it("leaves out the name in the heading, and begins with a capital letter", () => {
    expect(write({ kind: "statement", who, date }, "Jo Berg")).toBe("[Statement], 19 March 2021");
    const report: Source = { kind: "report", title: "A", publisher: "The Herald", url, date, authors: ["B"] };
    expect(write(report, "The Herald")).toBe("B, [“A”], 19 March 2021");
  });
});

describe("abbreviateSource", () => {
  const report = cases[0]?.[2] ?? { kind: "document", title: "" };

  it("has author, title and publisher", () => {
    expect(abbreviateSource(report, findLabels("en", { lang: "en" }))).toBe(
      "Rosa Pier, Otto Mole, “A title”, The Herald",
    );
  });

  it("keeps each part of a line from right to left together", () => {
    expect(abbreviateSource(report, findLabels("ar", { lang: "ar" }))).toMatch(/\u2068The Herald\u2069$/);
  });
});
