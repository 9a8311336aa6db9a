import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findCldrMarks, findQuotationMarks } from "../../src/markdown/quotation-marks.ts";

/** Every locale of the npm package cldr-misc-full 48.2.0 by the marks in its `delimiters.json`, which repeats inherited ones. */
const locales = readFileSync(new URL("cldr-delimiters.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [marks = "", tags = ""] = line.split(" | ");
    return tags.split(" ").map((tag) => ({ tag, marks }));
  });

describe("findCldrMarks", () => {
  it("has the marks of every locale of CLDR, inherited ones too", () => {
    const wrong = locales.filter(({ tag, marks }) => findCldrMarks(tag).join(" ") !== marks);
    expect(wrong).toEqual([]);
    expect(locales).toHaveLength(766);
  });

  it.each([
    ["zh-TW", "「"],
    ["zh-HK", "「"],
    ["zh-CN", "“"],
    ["zh", "“"],
    ["sr-Latn-RS", "„"],
    ["uz-AF", "“"],
    ["pt-MZ", "«"],
    ["pt-BR", "“"],
    ["nb-NO", "«"],
    ["ar-u-nu-latn", "”"],
    ["en-GB-oxendict", "“"],
    ["tlh", "“"],
  ])("finds by script, parent and without extensions: %s opens with %s", (lang, open) => {
    expect(findCldrMarks(lang)[0]).toBe(open);
  });
});

describe("findQuotationMarks", () => {
  const narrow = "\u202f";

  it.each([
    ["de", "„a ‚b‘“"],
    ["de-AT", "„a ‚b‘“"],
    ["de-CH", "«a ‹b›»"],
    ["de-LI", "«a ‹b›»"],
    ["fr-BE", "«\u00a0a “b”\u00a0»"],
    ["fr-CA", "«\u00a0a “b”\u00a0»"],
    ["fr-CH", `«${narrow}a ‹${narrow}b${narrow}›${narrow}»`],
    ["en-GB", "“a ‘b’”"],
    ["es-AR", "«a “b”»"],
    ["nl-BE", "“a ‘b’”"],
    ["ja-JP", "「a 『b』」"],
  ])("has what newspapers print: %s", (lang, expected) => {
    const [open, close, innerOpen, innerClose] = findQuotationMarks(lang);
    expect(`${open}a ${innerOpen}b${innerClose}${close}`).toBe(expected);
  });

  it("differs from CLDR only where the table of exceptions says so", () => {
    const differing = locales.filter(({ tag, marks }) => findQuotationMarks(tag).join(" ") !== marks);
    const languages = new Set(differing.map(({ tag }) => tag.slice(0, 2)));
    expect([...languages].sort()).toEqual(["de", "es", "fr", "ht", "nl"]);
    expect(differing.filter(({ tag }) => tag.startsWith("de")).map(({ tag }) => tag)).toEqual([
      "de-CH",
      "de-LI",
    ]);
  });
});
