import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { measureText } from "../../src/markdown/word-count.ts";

describe("measureText", () => {
  it.each([
    ["", 0],
    ["one two", 2],
    ["don’t can't well-known U.S. 3.5 10,000", 6],
    ["one,two – three - 'four'", 4],
    ["naïve Straße नमस्ते", 3],
    ["中国新闻", 4],
    ["ひらカナ", 4],
    ["in 中国 today", 4],
    ["Covid中国19", 4],
    ["… — ( ) *", 0],
    ["ไทย 3.5 Covid-19", 3],
  ])("counts in %j %i words", (text, count) => {
    expect(measureText(text).wordCount).toBe(count);
  });

  it.each(["ประเทศไทย ข่าววันนี้", "ວຽງຈັນ ເປັນນະຄອນຫຼວງ", "ភ្នំពេញ ជារាជធានី", "ရန်ကုန် မြို့တော်"])(
    "counts the words of %j by ICU's dictionary",
    (text) => {
      const { wordCount, characterCount } = measureText(text);
      expect(wordCount).toBeGreaterThanOrEqual(2);
      expect(wordCount).toBeLessThan(text.length / 3);
      expect(measureText(text.replace(" ", "")).wordCount).toBeGreaterThanOrEqual(2);
      expect(characterCount).toBe(0);
    },
  );

  it("says how many of them are Chinese or Japanese characters", () => {
    expect(measureText("in 中国 today, ひらカナ")).toEqual({ wordCount: 8, characterCount: 6 });
    expect(measureText("한국 뉴스")).toEqual({ wordCount: 2, characterCount: 0 });
  });

  it("takes time that grows with the length of words without spaces", () => {
    expect(measureText("ไทย".repeat(100_000)).wordCount).toBeGreaterThan(90_000);
  });
});

describe("a document's word count", () => {
  const count = (text: string) => createMarkdown("en").parse(text, { file: "a.md", firstLine: 1 }).wordCount;

  it.each([
    ["headings, lists and quotations", "## One two\n\n- three\n\n> four\nfive", 5],
    ["tables and code", "| one | two |\n|---|---|\n| three | `four` |\n\n```js\nfive\n```", 5],
    ["notes, not their numbers", "One[^1].\n\n[^1]: two", 2],
    ["captions, not alternative texts", '![no no](x.jpg "one two")\n\nthree ![no](x.jpg)', 3],
    ["link texts, not addresses", "[one](no.md) <https://no.no/no> two", 2],
    ["a word with markup inside once", "un*believ*able", 1],
  ])("has the words of %s", (_, text, expected) => {
    expect(count(text)).toBe(expected);
  });
});
