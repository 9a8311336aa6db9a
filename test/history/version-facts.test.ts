import { expect, it } from "vitest";
import { compareVersions } from "../../src/history/compare-versions.ts";
import type { Version } from "../../src/history/parse-version.ts";
import { addsEntries, buildFacts, looksSame } from "../../src/history/version-facts.ts";

const correction = { date: "2021-03-22", kind: "correction", text: "It is blue." };
const retraction = { ...correction, kind: "retraction" };
const version = {
  isDraft: false,
  title: "A 'title'",
  description: "A line.",
  short: ["One", "Two"],
  authors: ["ada"],
  corrections: [correction],
  text: "The *forum*, by the harbour.\n\n- one\n- two\n",
};

it.each<[string, Partial<Version>, boolean]>([
  ["nothing", {}, true],
  ["line breaks and marks", { text: "The _forum_,\nby the harbour.\n\n* one\n* two" }, true],
  ["white space in a title", { title: " A  'title'" }, true],
  ["quotation marks as the page sets them", { title: "A ‘title’" }, true],
  ["other quotation marks", { title: "A “title”" }, false],
  ["a correction that is gone", { corrections: [] }, true],
  ["the draft field", { isDraft: true }, true],
  ["a word", { text: version.text.replace("two", "three") }, false],
  ["a space within a word", { title: "At 'itle'" }, false],
  ["the kind of a block", { text: version.text.replace("The", "> The") }, false],
  ["the order of blocks", { text: version.text.replace("one\n- two", "two\n- one") }, false],
  ["a line of the short form", { short: ["One", "Three"] }, false],
  ["an author", { authors: ["ada", "bob"] }, false],
  ["a correction that was added", { corrections: [correction, { ...correction, text: "New." }] }, false],
  ["a retraction", { corrections: [correction, retraction] }, false],
])("a reader sees no difference exactly where the comparison finds none: %s", (_, change, isSame) => {
  const after = { ...version, ...change };
  const { fields, blocks } = compareVersions(version, after, "en");
  expect(fields.length + blocks.length === 0).toBe(isSame);
  expect(looksSame(buildFacts(version, "en"), buildFacts(after, "en"))).toBe(isSame);
});

const live = (entries: string, rest = "Text.") => ({
  ...version,
  text: `${rest}\n\n::: live\n${entries}\n:::\n`,
});
const one = "## 20:40 One\nIt *fell*.";

it.each<[string, Version, Version, boolean]>([
  ["an entry on top", live(one), live(`## 21:05 Two\n\n${one}`), true],
  ["an entry below", live(one), live(`${one}\n\n## 20:30 Two`), true],
  ["an entry beside other marks", live(one), live(`## 21:05 Two\n\n${one.replaceAll("*", "_")}`), true],
  ["an entry and a word above", live(one), live(`## 21:05 Two\n\n${one}`, "Other."), false],
  ["an entry and a headline", live(one), { ...live(`## 21:05 Two\n\n${one}`), title: "New" }, false],
  ["another time", live(one), live(one.replace("20:40", "20:41")), false],
  ["an entry less", live(`## 21:05 Two\n\n${one}`), live(one), false],
  ["the first entry", version, live(one), false],
  [
    "an entry and a correction",
    live(one),
    { ...live(`## 21:05 Two\n\n${one}`), corrections: [correction, retraction] },
    false,
  ],
])(
  "new entries of live coverage are no change, unless something else is one: %s",
  (_, before, after, isSame) => {
    expect(addsEntries(buildFacts(before, "en"), buildFacts(after, "en"))).toBe(isSame);
  },
);
