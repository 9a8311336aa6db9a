import { describe, expect, it } from "vitest";
import { createPhraseSearch } from "../../src/checking/find-phrases.ts";
import { measureGrowth } from "../helpers/measure-growth.ts";

describe("createPhraseSearch", () => {
  it("finds what includes would find, also within words and at the ends", () => {
    const texts = ["The harbour opens", "", "Kitty", "中国"];
    const phrases = [
      "harbour",
      "The",
      "opens",
      "bour o",
      "itt",
      "中",
      "closed",
      "The harbour opens again",
      "",
    ];
    const expected = phrases.filter((phrase) => texts.some((text) => text.includes(phrase)));
    expect([...createPhraseSearch(phrases)(texts)].sort()).toEqual(expected.sort());
  });

  it("reads each text once, however many phrases there are", () => {
    let read = 0;
    const texts = {
      *[Symbol.iterator]() {
        for (const text of ["a", "b"]) {
          read++;
          yield text;
        }
      },
    };
    createPhraseSearch(Array.from({ length: 100 }, (_, index) => `Draft ${index}`))(texts);
    expect(read).toBe(2);
  });

  it("takes a time that grows with the sum of texts and phrases", () => {
    const search = (size: number) => {
      const texts = Array.from(
        { length: size },
        (_, index) => `${index} ${"Some words of a text. ".repeat(20)}`,
      );
      createPhraseSearch(texts.map((_, index) => `${index} is a draft`))(texts);
    };
    expect(measureGrowth(search, 1_000)).toBeLessThan(9);
  });
});
