import { describe, expect, it } from "vitest";
import { estimateReadingMinutes } from "../../src/model/reading-time.ts";

describe("reading time", () => {
  it.each([
    ["en", 2_300, 0, 10],
    ["zh-Hans", 2_550, 2_550, 10],
    ["yue", 2_550, 2_550, 10],
    ["ja", 3_570, 3_570, 10],
    ["ja-JP", 357 + 230, 357, 2],
    ["zh", 2_550 + 1_150, 2_550, 15],
    ["en", 1_150 + 255, 255, 6],
    ["de", 10, 0, 1],
    ["zh", 0, 0, 1],
  ])(
    "of a text in %s with %i words, %i of them characters, is %i min",
    (lang, words, characters, minutes) => {
      const length = { wordCount: words, characterCount: characters };
      expect(estimateReadingMinutes(length, lang)).toBe(minutes);
    },
  );
});
