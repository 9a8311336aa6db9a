import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { findLabels } from "../../_includes/words.ts";
import type { Article } from "../../src/model/article.ts";
import { citationFormats, citeArticle } from "../../src/sources/cite-article.ts";
import { createSampleArticle, createSampleEntity, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite({ name: "Quay & Sons {Post}" });
const desk = { ...createSampleEntity("author", "desk", "Harbour and town desk"), isDesk: true };
const mia = createSampleEntity("author", "mia", "Mia Lund");

function format(name: string, fields: Partial<Article> = {}): string {
  const found = citationFormats.find((one) => one.name === name);
  return found?.format(createSampleArticle(fields), site) ?? "";
}

const read = (name: string, fields: Partial<Article> = {}) => plugins.input.chain(format(name, fields));

/** What has a meaning in TeX, an unbalanced brace among it, and other scripts. */
const titles = [
  "Costs: 100 % of $5 & #1_a ~ x^2",
  "A brace } alone, and { another",
  "A \\backslash\\ and “quotes”, and 'others'",
  "潮水来了",
  "الميناء القديم يفتح أبوابه",
];

describe("an article in BibTeX", () => {
  it.each(titles)("keeps the title %s", (title) => {
    expect(read("BibTeX", { title })).toEqual([
      expect.objectContaining({
        type: "article-journal",
        id: "2024-ferry",
        title,
        "container-title": "Quay & Sons {Post}",
        URL: "https://example.org/post/2024/ferry.html",
        issued: { "date-parts": [[2024, 5, 3]] },
      }),
    ]);
  });

  it("has each author, a desk as one name", () => {
    expect(read("BibTeX", { authors: [mia, desk] })).toEqual([
      expect.objectContaining({
        author: [
          expect.objectContaining({ given: "Mia", family: "Lund" }),
          { family: "Harbour and town desk" },
        ],
      }),
    ]);
  });

  it("has balanced braces, which BibTeX counts even after a backslash", () => {
    const text = format("BibTeX", { title: titles[1] ?? "" });
    expect(text.split("{").length).toBe(text.split("}").length);
    expect(text).not.toMatch(/\\[{}]/);
  });

  it("has the year and month for styles that know no date", () => {
    expect(format("BibTeX")).toContain("  year = {2024},\n  month = may,\n");
  });
});

describe("an article in RIS", () => {
  it.each(titles)("keeps the title %s", (title) => {
    expect(read("RIS", { title })).toEqual([
      expect.objectContaining({
        type: "article-newspaper",
        title,
        "container-title": "Quay & Sons {Post}",
        URL: "https://example.org/post/2024/ferry.html",
        // The parser takes the year, others the day.
        issued: { "date-parts": [[2024]] },
      }),
    ]);
  });

  it("has a line for each author, begins with its type and ends with ER", () => {
    expect(format("RIS", { authors: [mia, desk] })).toMatch(
      /^TY {2}- NEWS\r\nAU {2}- Mia Lund\r\nAU {2}- Harbour and town desk\r\n(?:[A-Z][A-Z0-9] {2}- .+\r\n)+ER {2}- \r\n$/,
    );
    expect(format("RIS")).toContain("\r\nPY  - 2024\r\nDA  - 2024/05/03/\r\n");
  });
});

it("cites an article in the words of its language", () => {
  const article = createSampleArticle({ title: "Das „Schiff“", authors: [mia, desk] });
  expect(citeArticle(article, createSampleSite(), findLabels("de", site))).toBe(
    "Mia Lund, Harbour and town desk, „Das ‚Schiff‘“, The Harbour Post, 3. Mai 2024, https://example.org/post/2024/ferry.html",
  );
});
