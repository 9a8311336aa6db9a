import { expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { findTextDirection } from "../../src/model/text-direction.ts";
import { pageResolver } from "../markdown/resolvers.ts";

// The last but one is the Hausa language in Arabic script; that of the last is no script of its own for Unicode.
const rightToLeft = [
  "ar",
  "he",
  "fa",
  "ur",
  "yi",
  "dv",
  "syr",
  "nqo",
  "rhg",
  "sam",
  "mid",
  "ff-Adlm",
  "men-Mend",
  "ku-Yezi",
  "ha-Arab",
];
const leftToRight = ["en", "zh", "ja", "ko", "men", "ff", "ku", "ug-Cyrl", "he-Latn", "und", "en-Zsym"];

it.each(rightToLeft)("runs %s from right to left, whatever Node's version", (lang) => {
  expect(findTextDirection(lang)).toBe("rtl");
});

it.each(leftToRight)("runs %s from left to right", (lang) => {
  expect(findTextDirection(lang)).toBe("ltr");
});

it.each(["men-Mend", "ku-Yezi", "he"])("marks words in %s within a text as it marks a whole text", (lang) => {
  const text = `A word: [x]{lang=${lang}}.`;
  const { parts } = createMarkdown("en").parse(text, { file: "", firstLine: 1 });
  expect(renderDocument(parts, pageResolver)).toContain(`<span lang="${lang}" dir="rtl">`);
});
