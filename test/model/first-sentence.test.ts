import { describe, expect, it } from "vitest";
import { cutAtSentence, cutText, findFirstSentence } from "../../src/model/first-sentence.ts";

describe("findFirstSentence", () => {
  it.each([
    ["It rained. It stopped.", "It rained."],
    ["The U.S. Treasury sold bonds. Prices fell.", "The U.S. Treasury sold bonds."],
    ["Mr. Smith met Dr. J. R. Jones. They spoke.", "Mr. Smith met Dr. J. R. Jones."],
    ["Prices rose 3.5 percent. Wages did not.", "Prices rose 3.5 percent."],
    ["Tesla Inc. Chief Executive Elon Musk spoke. He left.", "Tesla Inc. Chief Executive Elon Musk spoke."],
    ["BEIJING, Oct. 3 (Agency) - Rain fell. More came.", "BEIJING, Oct. 3 (Agency) - Rain fell."],
    ["“We will stop.” He left.", "“We will stop.”"],
    ["Will it rain? Perhaps.", "Will it rain?"],
    ["It rained at\n  noon.  It stopped.", "It rained at noon."],
    ["下雨了。雨停了。", "下雨了。"],
    ["No full stop at all", "No full stop at all"],
  ])("of %j is %j", (text, sentence) => {
    expect(findFirstSentence(text)).toBe(sentence);
  });
});

describe("cutText", () => {
  it("leaves a text that fits alone", () => {
    expect(cutText("Just right", 10)).toBe("Just right");
  });

  it("cuts at a word's end, without the punctuation there", () => {
    expect(cutText("One, two, three", 10)).toBe("One, two…");
    expect(cutText("One two three", 8)).toBe("One two…");
  });

  it("cuts a text without spaces between characters, never inside one", () => {
    expect(cutText("中国限制特斯拉", 4)).toBe("中国限…");
    expect(cutText("🇨🇳🇨🇳🇨🇳", 9)).toBe("🇨🇳🇨🇳…");
  });

  it("never exceeds its limit", () => {
    for (let limit = 1; limit < 30; limit++) {
      expect(cutText("A sentence, of some length — and more.", limit).length).toBeLessThanOrEqual(limit);
    }
  });
});

describe("cutAtSentence", () => {
  it("keeps as many whole sentences as it wants", () => {
    const text = "Mia writes.  She sails, too. Not on St. Peter’s day.";
    expect(cutAtSentence(text, 60, 60)).toBe("Mia writes. She sails, too. Not on St. Peter’s day.");
    expect(cutAtSentence(text, 40, 60)).toBe("Mia writes. She sails, too.");
    expect(cutAtSentence("米娅写船。她也航海。", 6, 9)).toBe("米娅写船。");
  });

  it("cuts only a first sentence that is too long, with more of it than it wants", () => {
    expect(cutAtSentence("One two three four. Five.", 8, 14)).toBe("One two three…");
    expect(cutAtSentence("One two three. Five.", 8, 14)).toBe("One two three.");
    expect(cutAtSentence("No full stop at all", 8, 30)).toBe("No full stop at all");
    expect(cutAtSentence("", 8, 14)).toBe("");
  });
});
