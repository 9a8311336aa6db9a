import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { nestQuotes, setQuotes } from "../../src/markdown/set-quotes.ts";
import { pageResolver } from "./resolvers.ts";

const texts = [
  `"It's 'fine'," she said... (c) 2021 -- 5'`,
  `The '90s, rock 'n' roll, the readers' "letters"`,
  `A 19" screen`,
  `"Nein", sagte er ("ja"?) - 'so' geht's`,
];

describe("nestQuotes", () => {
  it.each([
    ["en", "“Yes”, it’s so", "‘Yes’, it’s so"],
    ["de", "„Ja“, so geht’s", "‚Ja‘, so geht’s"],
    ["fr", "«\u00a0Oui\u00a0», dit-il", "“Oui”, dit-il"],
    ["sv", "”Ja”", "’Ja’"],
    ["ja", "「はい」", "『はい』"],
  ])("sets the marks of an inner quotation in %s", (lang, text, nested) => {
    expect(nestQuotes(text, lang)).toBe(nested);
  });
});

describe("setQuotes", () => {
  it.each(texts.flatMap((text) => ["en", "de", "fr", "ja"].map((lang) => [lang, text] as const)))(
    "sets in %s what a text's paragraph has: %s",
    (lang, text) => {
      const { parts } = createMarkdown(lang).parse(text, { file: "a.md", firstLine: 1 });
      const html = renderDocument(parts, pageResolver).trim();
      expect(`<p>${setQuotes(text, lang).replaceAll('"', "&quot;")}</p>`).toBe(html);
    },
  );

  it("reads no markup: every other character stays", () => {
    const text = "“a” *b* _c_ `d` <e> &amp; \\\\ [f](g) ~~h~~ https://i.example/ \u00a0 \n j";
    expect(setQuotes(text, "en")).toBe(text);
    expect(setQuotes(`${text} "k"`, "en")).toBe(`${text} “k”`);
  });

  it("changes nothing the second time", () => {
    for (const text of texts)
      for (const lang of ["en", "fr", "fr-CH", "sv"])
        expect(setQuotes(setQuotes(text, lang), lang)).toBe(setQuotes(text, lang));
  });
});
