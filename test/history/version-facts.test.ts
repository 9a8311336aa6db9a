import { expect, it } from "vitest";
import { compareVersions } from "../../src/history/compare-versions.ts";
import type { Version } from "../../src/history/parse-version.ts";
import { buildFacts, looksSame } from "../../src/history/version-facts.ts";

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
