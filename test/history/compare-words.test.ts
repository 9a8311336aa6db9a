import { describe, expect, it } from "vitest";
import { compareWords } from "../../src/history/compare-words.ts";
import { measureGrowth } from "../helpers/measure-growth.ts";
import { markPieces } from "./mark-pieces.ts";

const mark = (before: string, after: string, lang = "en") => markPieces(compareWords(before, after, lang));

describe("compareWords", () => {
  it("marks whole words", () => {
    expect(
      mark(
        "Tesla said on 19 March that it cost $3.5 million.",
        "Musk said on 20 March that it cost $3.7 million.",
      ),
    ).toBe("[-Tesla-]{+Musk+} said on[- 19-]{+ 20+} March that it cost $[-3.5-]{+3.7+} million.");
  });

  it("returns one piece for texts that differ at most in white space", () => {
    expect(compareWords("the  man", "the man", "en")).toEqual([{ change: "same", text: "the man" }]);
    expect(compareWords("", "", "en")).toEqual([]);
  });

  it("joins changes with hardly any words between them", () => {
    expect(
      mark("That is why the army is worried.", "That is what some in the capital are worried about."),
    ).toBe("That is[- why the army is-]{+ what some in the capital are+} worried{+ about+}.");
  });

  it("does not join additions", () => {
    expect(mark("The ferry left Kiel.", "The old ferry has left Kiel.")).toBe(
      "The{+ old+} ferry{+ has+} left Kiel.",
    );
  });

  it("shows a rewritten sentence as one removed and one added", () => {
    expect(
      mark("The ferry left at dawn with forty people.", "Because of the storm no boat has left the harbour."),
    ).toBe(
      "[-The ferry left at dawn with forty people.-]{+Because of the storm no boat has left the harbour.+}",
    );
  });

  it.each([
    ["One. The dog ran.", "One. The cat sat. The dog ran.", "One.{+ The cat sat.+} The dog ran."],
    ["One. The cat sat. The dog ran.", "One. The dog ran.", "One.[- The cat sat.-] The dog ran."],
    ["The dog ran.", "The cat sat. The dog ran.", "{+The cat sat.+} The dog ran."],
    ["A red, a blue.", "A red, a green, a blue.", "A red,{+ a green,+} a blue."],
  ])(
    "adds or removes whole sentences and parts of them, not pieces of two: %s",
    (before, after, expected) => {
      expect(mark(before, after)).toBe(expected);
    },
  );

  it("removes the space after removed words at the start", () => {
    expect(mark("Big old ship", "ship")).toBe("[-Big old -]ship");
    expect(mark("(big ship)", "(ship)")).toBe("([-big -]ship)");
  });

  it("splits Chinese into words", () => {
    expect(mark("中国限制特斯拉汽车进入军事区域。", "中国禁止特斯拉汽车进入军事区域。", "zh")).toBe(
      "中国[-限制-]{+禁止+}特斯拉汽车进入军事区域。",
    );
  });

  it("has all words of both texts", () => {
    const [before, after] = [
      "A man, a plan; a canal: (Panama).",
      "The man had a plan – for a canal in (old) Panama?",
    ];
    const pieces = compareWords(before, after, "en");
    const join = (change: string) =>
      pieces
        .filter((piece) => piece.change !== change)
        .map(({ text }) => text)
        .join("");
    expect([join("added"), join("removed")]).toEqual([before, after]);
  });

  it("compares long texts without common words as a whole, in time proportional to their length", () => {
    const write = (letter: string, length: number) =>
      Array.from({ length }, (_, number) => `${letter}${number}`).join(" ");
    const compare = (length: number) => {
      const pieces = compareWords(write("a", length), write("b", length), "en");
      expect(pieces.map(({ change }) => change)).toEqual(["removed", "added"]);
    };
    expect(measureGrowth(compare, 10_000)).toBeLessThan(10);
  });
});
