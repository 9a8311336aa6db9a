import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { createTokenizer } from "../../src/markdown/create-markdown.ts";
import { formatImportedArticle } from "../../src/writing/new-article.ts";
import { parseWireStory } from "../../src/writing/wire-story.ts";
import { measureGrowth, repeat } from "../helpers/measure-growth.ts";

const tokenize = createTokenizer();
const defaults = { date: DateTime.fromISO("2021-01-01T00:00:00Z"), authors: ["a"] };

function importText(text: string): string {
  const result = parseWireStory("story.txt", new TextEncoder().encode(`Title\n\n${text}`));
  return "story" in result ? formatImportedArticle(result.story, defaults, tokenize) : "";
}

it.each<[string, string]>([
  ["emphasis", "*a* "],
  ["initials", "A. "],
  ["initials without spaces", "A."],
  ["spaces", " a  "],
  ["paragraphs", "A *b*.\n\n"],
  ["lines", "a\n"],
  ["asterisks", "*"],
  ["brackets", "["],
  ["list markers", "- a\n"],
  ["backslashes", "\\"],
  ["Chinese", "中国。"],
])("a story is imported in a time that grows with its length: %s", (_, piece) => {
  // What takes much of a short story takes a fixed time of a long one.
  expect(measureGrowth((size) => importText(repeat(piece)(size)), 24 * 1024)).toBeLessThan(9);
});

it("shows a story to the character, also where backslashes stay that could go", () => {
  const text = repeat("*a* 1 - 2 ")(100_000).trim();
  const [paragraph, ...others] = tokenize(importText(text).split("---\n\n")[1] ?? "");
  expect(others.map(({ type }) => type)).toEqual(["inline", "paragraph_close"]);
  expect(paragraph?.type).toBe("paragraph_open");
  const shown = (others[0]?.children ?? []).map(({ content }) => content).join("");
  expect(shown).toBe(text);
});
