import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { pageResolver } from "./resolvers.ts";

/** Whether a column with this cell is one of numbers. */
function isNumeric(...cells: string[]): boolean {
  const text = `| A |\n|---|\n${cells.map((cell) => `| ${cell} |`).join("\n")}\n`;
  const { parts } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 1 });
  return renderDocument(parts, pageResolver).includes('<td class="number">');
}

describe("a column of numbers", () => {
  it.each([
    "7",
    "£1,200.00",
    "12 %",
    "12%",
    "−3.4",
    "-3.4",
    "1 204",
    "1\u202f204,50 €",
    "1.204,50",
    "1’204.50",
    "12,34,567",
    "+0.5",
    "−£20",
    "£−20",
    "USD 1,200",
    "£1.2m",
    "3bn",
    "21 °C",
    "410 m",
    "48,100 t",
    "12 km²",
    "(1,200)",
    "١٢٬٣٤٥",
    "٣٫٤٪",
    "**12** [^1]\n\n[^1]: Note",
    "2026",
  ])("may have %s", (cell) => {
    expect(isNumeric(cell)).toBe(true);
  });

  it.each([
    "12.3.2026",
    "2026-03-12",
    "12/3/2026",
    "3 March",
    "9:40",
    "9 am",
    "1st",
    "12 34 56",
    "020 7946 0000",
    "Quay 7",
    "7a",
    "–",
    "",
    "n/a",
  ])("does not have %s alone", (cell) => {
    expect(isNumeric(cell)).toBe(false);
  });

  it.each(["", "–", "—", "…", "n/a"])("may have %s beside numbers", (cell) => {
    expect(isNumeric("7", cell)).toBe(true);
    expect(isNumeric(cell, "7", "some")).toBe(false);
  });
});
