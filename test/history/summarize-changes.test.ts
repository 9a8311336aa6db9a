import { describe, expect, it } from "vitest";
import { findLabels } from "../../_includes/words.ts";
import { countWords, listChangeLabels } from "../../src/history/summarize-changes.ts";
import type { BlockChange, BlockKind, Changes, Revision } from "../../src/model/history.ts";
import { createSampleSite, sampleDate } from "../helpers/sample-edition.ts";

const labels = findLabels("en", createSampleSite());

function list(changes: Partial<Changes> | undefined, revision: Partial<Revision> = {}): string[] {
  const whole = changes && { fields: [], blocks: [], ...changes };
  const one = { kind: "changed", date: sampleDate("2024-05-03"), isMinor: false, ...revision } as const;
  return listChangeLabels(one, whole, labels, "en").map(({ label, words }) =>
    words === undefined ? label : `${label}: ${words}`,
  );
}

function block(kind: BlockKind, change: "added" | "removed" | "changed" | "moved"): BlockChange {
  const piece = change === "added" || change === "removed" ? change : "same";
  return { change, kind, pieces: [{ change: piece, text: "One, two" }] };
}

describe("what a revision changed", () => {
  it("is told by what its changes are", () => {
    const same = { change: "same", blocks: [{ kind: "paragraph", text: "Same." }] } as const;
    expect(list({ blocks: [same, block("picture", "added")] })).toEqual(["Picture added"]);
    expect(list({ blocks: [block("picture", "removed"), same] })).toEqual(["Picture removed"]);
    expect(list({ blocks: [block("picture", "changed")] })).toEqual(["Picture changed"]);
    expect(list({ blocks: [block("paragraph", "moved"), block("note", "added")] })).toEqual(["Text changed"]);
    expect(
      list({ blocks: [block("video", "added"), block("audio", "moved"), block("video", "removed")] }),
    ).toEqual(["Video added", "Video removed", "Recording changed"]);
    const pieces = [{ change: "added", text: "X" }] as const;
    expect(list({ fields: [{ field: "authors", pieces }] })).toEqual(["Byline changed"]);
  });

  it("is a correction with its first words", () => {
    const text = "The weekday was wrong: it is Monday, not Sunday.";
    const long = "A word and another, ".repeat(7);
    const correct = (text: string) =>
      list({ fields: [{ field: "correction", kind: "correction", pieces: [{ change: "added", text }] }] });
    expect(correct(text)).toEqual([`Correction: ${text}`]);
    expect(correct(long).join()).toMatch(
      /^Correction: A word and another, A word and another, A .{20,80} …$/,
    );
  });

  it("is the kind of the revision if there is nothing to compare, or if the text came back", () => {
    expect(list(undefined)).toEqual(["Changed"]);
    expect(list(undefined, { kind: "redacted" })).toEqual(["Withheld"]);
    expect(list(undefined, { kind: "withdrawn" })).toEqual(["Withdrawn"]);
    expect(list({ blocks: [block("quote", "added")] }, { kind: "restored" })).toEqual([
      "Restored",
      "Text changed",
    ]);
    expect(list({ blocks: [block("quote", "added")] }, { isMinor: true })).toEqual(["Minor change"]);
  });
});

describe("the numbers of words", () => {
  it("are of headline, standfirst and text, and not of corrections and names", () => {
    const added = (text: string) => [{ change: "added", text }] as const;
    expect(
      countWords({
        fields: [
          {
            field: "title",
            pieces: [...added("New words"), { change: "removed", text: "Old, one-off word" }],
          },
          { field: "short", pieces: added("In short") },
          { field: "authors", pieces: added("jo-poe") },
          { field: "correction", kind: "correction", pieces: added("It was wrong.") },
        ],
        blocks: [block("paragraph", "added"), block("entry", "moved"), block("quote", "removed")],
      }),
    ).toEqual({ added: 6, removed: 5 });
  });

  it("count each character of Chinese and Japanese", () => {
    const blocks = [
      { change: "added", kind: "paragraph", pieces: [{ change: "added", text: "港口，关闭。" }] },
    ] as const;
    expect(countWords({ fields: [], blocks })).toEqual({ added: 4, removed: 0 });
  });
});

it("a revision that only added entries of live coverage is told by them", () => {
  const blocks = [block("update", "added"), block("paragraph", "added"), block("update", "added")];
  expect(list({ blocks }, { kind: "extended" })).toEqual(["Entry added: One, two", "Entry added: One, two"]);
  expect(list(undefined, { kind: "extended" })).toEqual(["Entries added"]);
  expect(list({ blocks: [block("update", "added"), block("heading", "removed")] })).toEqual([
    "Entry added: One, two",
    "Text changed",
  ]);
});
