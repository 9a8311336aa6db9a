import { afterEach, describe, expect, it } from "vitest";
import { createFormats } from "../../_includes/word-formats.ts";
import { en } from "../../_includes/words/en.ts";
import { defineWords, findLabels, joinPieces, replaceWords } from "../../_includes/words.ts";
import { createPseudoWords } from "../helpers/pseudo-words.ts";

afterEach(() => replaceWords([]));

describe("the words of a text", () => {
  const own = createPseudoWords("–");

  it.each([
    // A region of the language, and the language of a region.
    ["gsw", "gsw-CH", true],
    ["mn-MN", "mn", true],
    // The usual script of the language, and another one.
    ["yue-Hant", "yue-HK", true],
    ["yue-Hant", "yue", true],
    ["yue-Hant", "yue-CN", false],
    ["sr-Latn", "sr-Latn-RS", true],
    ["sr", "sr-Latn", false],
    ["sr-Latn", "sr", false],
    ["az", "az-Arab", false],
    ["mn-Mong", "mn-CN", true],
    // A variant, and an extension that says nothing about the words.
    ["sl", "sl-rozaj-biske", true],
    ["he", "he-u-ca-hebrew", true],
    // A language whose tag begins with the same letters.
    ["bs", "bsk", false],
  ])("of %s stand for those of %s: %s", (language, lang, isFound) => {
    replaceWords([[language, own]]);
    expect(findLabels(lang, { lang: "en" })).toEqual(
      isFound ? { lang, words: own } : { lang: "en", words: en },
    );
  });

  it.each([
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["pt-BR", "pt"],
    ["ar-EG", "ar"],
    ["en-US", "en"],
  ])("of %s are those of %s", (lang, language) => {
    const languages = ["zh-Hans", "zh-Hant", "pt", "ar", "en"].map(
      (name) => [name, createPseudoWords(name)] as const,
    );
    replaceWords(languages);
    expect(findLabels(lang, { lang: "sw" })).toMatchObject({ lang, words: { frame: { skip: language } } });
  });

  it("are the publication's before the theme's, and those of a region before those of the language", () => {
    const [general, special] = [createPseudoWords("a"), createPseudoWords("b")];
    replaceWords([
      ["en", general],
      ["en-AU", special],
    ]);
    expect(findLabels("en-AU", { lang: "en" }).words).toBe(special);
    expect(findLabels("en-NZ", { lang: "en" }).words).toBe(general);
    replaceWords([]);
    expect(findLabels("en-AU", { lang: "en" }).words).toBe(en);
  });

  it("are the site's where its language has none, and English where the site's has none either", () => {
    replaceWords([["cy", own]]);
    expect(findLabels("br", { lang: "cy-GB" })).toEqual({ lang: "cy-GB", words: own });
    expect(findLabels("br", { lang: "kw" })).toEqual({ lang: "en", words: en });
  });
});

describe("formats of a language", () => {
  it("choose the form of a word by the language's plural rules", () => {
    const forms = { zero: "0", one: "1", two: "2", few: "3–10", many: "11–99", other: "100–102" };
    const { plural } = createFormats("ar");
    expect([0, 1, 2, 3, 11, 100].map((count) => plural(count, forms))).toEqual(Object.values(forms));
    expect(createFormats("ja").plural(1, { other: "件" })).toBe("件");
  });

  it("list names, which can be elements, with the words of the language", () => {
    const [a, b, c] = [{ name: "a" }, { name: "b" }, { name: "c" }];
    const { list } = createFormats("de");
    expect(list([a, b, c])).toEqual([a, ", ", b, " und ", c]);
    expect(list([a])).toEqual([a]);
    expect(list([])).toEqual([]);
    expect(joinPieces(createFormats("zh").list(["甲", "乙", "丙"]))).toBe("甲、乙和丙");
  });

  it("write numbers with the separators of the language", () => {
    expect(createFormats("de").number(1234567)).toBe("1.234.567");
  });
});

describe("English words", () => {
  it("count", () => {
    const { byline, history } = en;
    expect(byline.readingTime(1)).toBe("1 minute");
    expect(byline.readingTime(10)).toBe("10 minutes");
    expect([1, 2, 3].map(byline.changed)).toEqual(["Changed once.", "Changed twice.", "Changed 3 times."]);
    expect(byline.sources(1, 0)).toBe("One source.");
    expect(byline.sources(5, 1)).toBe("Five sources, one not named (†).");
    expect(history.unchanged(1, "entry")).toBe("1 unchanged list entry");
    expect(history.unchanged(2, "part")).toBe("2 unchanged parts");
    expect(history.summary(1, 0, undefined)).toBe("Changed once. The newest stands first.");
    expect(history.summary(4, 2, "2 May")).toBe(
      "Changed 4 times since 2 May; 2 of the changes are minor. The newest stands first.",
    );
  });

  it("have no comma before the last name", () => {
    expect(joinPieces(en.byline.by(["Ada", "Bob", "Cy"]))).toBe("By Ada, Bob and Cy");
  });

  it("name a citation by its visible words first", () => {
    const cited = { locator: "p. 4", name: "The Herald", isUnnamed: false };
    expect(en.text.citation(3, cited)).toBe("Source 3, p. 4: The Herald");
    expect(en.text.citation(1, { locator: "", name: "pilots", isUnnamed: true })).toBe(
      "Source 1, unnamed: pilots",
    );
  });
});

describe("the types of a publication's words", () => {
  it("know each word, its kind and its values", () => {
    const words = defineWords({
      frame: { archive: "All issues" },
      byline: {
        updated: (date) => ["Last changed on ", date],
        changed: (count) => `${count.toFixed()} versions`,
      },
      history: { heading: "Versions" },
    });
    expect(words.byline.changed(2)).toBe("2 versions");
    // @ts-expect-error: no such word
    defineWords({ frame: { archives: "All issues" } });
    // @ts-expect-error: a text that has no values
    defineWords({ frame: { archive: () => "All issues" } });
    // @ts-expect-error: the value is a number
    defineWords({ byline: { changed: (count: string) => count } });
  });
});
