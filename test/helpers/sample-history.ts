import type { Changes, History, Revision, WholeText } from "../../src/model/history.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { sampleDate } from "./sample-edition.ts";

/** Four revisions of an article, newest first: one withheld, one minor, one with changes, and the first text. */
export const sampleRevisions: readonly Revision[] = [
  { kind: "redacted", date: sampleDate("2024-05-04T10:00:00"), isMinor: false },
  { kind: "changed", date: sampleDate("2024-05-03T18:30:00"), isMinor: true, commit: "cccccccccc" },
  {
    kind: "changed",
    date: sampleDate("2024-05-03T16:20:00"),
    isMinor: false,
    commit: "bbbbbbbbbb",
    subject: "content: say when",
  },
  { kind: "published", date: sampleDate("2024-03-03T08:30:00"), isMinor: false, commit: "aaaaaaaaaa" },
];

const sampleChanges: Changes = {
  fields: [
    {
      field: "title",
      pieces: [
        { change: "same", text: "The ferry sails" },
        { change: "removed", text: " soon" },
        { change: "added", text: " again" },
      ],
    },
    {
      field: "authors",
      pieces: [
        { change: "same", text: "mia-lund" },
        { change: "added", text: "jo-poe" },
      ],
    },
    {
      field: "correction",
      kind: "clarification",
      pieces: [{ change: "added", text: "The ferry left at dawn & not before." }],
    },
  ],
  blocks: [
    {
      change: "same",
      blocks: [
        { kind: "paragraph", text: "The harbour office said on Monday that the ferry is well." },
        { kind: "paragraph", text: "It is blue." },
      ],
    },
    { change: "moved", kind: "paragraph", pieces: [{ change: "same", text: "The mayor spoke." }] },
    { change: "changed", kind: "quote", pieces: [{ change: "same", text: "It was always so." }] },
    { change: "removed", kind: "entry", pieces: [{ change: "removed", text: "a funnel" }] },
    { change: "added", kind: "picture", pieces: [{ change: "added", text: "The ferry" }] },
  ],
};

const minorChanges: Changes = {
  fields: [],
  blocks: [{ change: "added", kind: "note", pieces: [{ change: "added", text: "Local time." }] }],
};

const sampleText: WholeText = {
  title: "The ferry sails soon",
  description: "After six weeks in dock the ferry is nearly back.",
  short: "It is blue · It sails soon",
  authors: ["mia-lund"],
  blocks: [
    { kind: "heading", text: "In dock" },
    { kind: "paragraph", text: "It is blue." },
    { kind: "quote", text: "It was always so." },
  ],
};

/** The history of the newest sample article. */
export function createSampleHistory(overrides: Partial<History> = {}): History {
  return {
    url: "2024/ferry.history.html",
    revisions: sampleRevisions,
    hasUncommittedChanges: false,
    changes: new Lazy("sample", async () => [undefined, minorChanges, sampleChanges, undefined]),
    oldest: {
      index: 3,
      text: new Lazy("sample", async () => sampleText),
    },
    ...overrides,
  };
}
