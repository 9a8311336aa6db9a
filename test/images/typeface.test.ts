import { describe, expect, it } from "vitest";
import { readTypeface } from "../../src/images/typeface.ts";

const typeface = readTypeface(700);
const measure = (text: string) => typeface.measure(text, 0);
const countGlyphs = (text: string) => typeface.draw(text, 0).split("<path").length - 1;

describe("the typeface", () => {
  it.each(["The ferry", "Łódź i Šiauliai", "Ἡ θάλασσα", "Паром, ґанок", "rời bến", "За\u0301мок"])(
    "draws %s, a glyph for each letter",
    (text) => {
      expect(typeface.has(text)).toBe(true);
      expect(countGlyphs(text)).toBe(text.replaceAll(" ", "").length);
    },
  );

  it("says which characters it lacks", () => {
    for (const text of ["潮水", "a 👋", "عاد"]) expect(typeface.has(text)).toBe(false);
  });

  it("moves letters together that would leave a gap", () => {
    expect(measure("To")).toBeLessThan(measure("T") + measure("o"));
  });

  it("draws a ligature as one glyph", () => {
    expect(countGlyphs("ffi")).toBe(1);
  });

  it("puts an accent on its letter, without a width of its own", () => {
    expect(measure("а\u0301")).toBe(measure("а"));
    expect(typeface.measure("а\u0301о", 0.1)).toBe(measure("ао") + 0.2 * typeface.unitsPerEm);
  });
});
