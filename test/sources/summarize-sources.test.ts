import { describe, expect, it } from "vitest";
import { en } from "../../_includes/words/en.ts";
import type { CitedSource, Source, SourceKind } from "../../src/model/source.ts";
import { summarizeSources } from "../../src/sources/summarize-sources.ts";
import { sampleDate, sampleEntities } from "../helpers/sample-edition.ts";

const date = sampleDate("2021-03-19");
const title = "A";
const who = { name: "B" };
const work = { title, publisher: "C", url: "https://a.example/", date };

const samples: Readonly<Record<SourceKind, Source>> = {
  report: { kind: "report", ...work, authors: [] },
  document: { kind: "document", title },
  statement: { kind: "statement", who, date },
  interview: { kind: "interview", who, date, by: sampleEntities.author },
  event: { kind: "event", title, date },
  dataset: { kind: "dataset", ...work },
  unnamed: { kind: "unnamed", description: "D", knows: "E", reason: "F" },
};

function cite(...kinds: SourceKind[]): CitedSource[] {
  return kinds.map((kind, index) => ({
    id: `${index}`,
    number: index + 1,
    source: samples[kind],
    citations: [],
  }));
}

describe("the sentence above a list of sources", () => {
  it("counts each source once, by kind", () => {
    expect(summarizeSources(cite("report", "statement", "report", "unnamed", "event", "report"), en)).toBe(
      "Six sources: two on the record, three reports, one unnamed (†).",
    );
    expect(summarizeSources(cite("interview", "document", "dataset"), en)).toBe(
      "Three sources: one on the record, one document, one dataset.",
    );
  });

  it.each([
    ["One report.", cite("report")],
    ["Two datasets.", cite("dataset", "dataset")],
    ["Two sources, on the record.", cite("event", "interview")],
    ["One source, unnamed (†).", cite("unnamed")],
  ])("has one clause if all are of one kind: %s", (sentence, sources) => {
    expect(summarizeSources(sources, en)).toBe(sentence);
  });

  it("writes large numbers in figures", () => {
    const many = [...cite("event"), ...Array.from({ length: 12 }, () => cite("report")).flat()];
    expect(summarizeSources(many, en)).toBe("13 sources: one on the record, twelve reports.");
  });
});
