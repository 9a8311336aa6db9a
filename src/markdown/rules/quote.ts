import type { MarkdownIt } from "markdown-it";

/** Opening and closing quotation marks, outer and inner, by language and by region where that differs. */
const quotes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  cs: ["„", "“", "‚", "‘"],
  da: ["”", "”", "’", "’"],
  de: ["„", "“", "‚", "‘"],
  "de-ch": ["«", "»", "‹", "›"],
  es: ["«", "»", "“", "”"],
  fi: ["”", "”", "’", "’"],
  // French typography has no-break spaces inside.
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  "fr-ch": ["«", "»", "‹", "›"],
  it: ["«", "»", "“", "”"],
  ja: ["「", "」", "『", "』"],
  nb: ["«", "»", "‘", "’"],
  nl: ["“", "”", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  pt: ["“", "”", "‘", "’"],
  "pt-pt": ["«", "»", "“", "”"],
  ru: ["«", "»", "„", "“"],
  sv: ["”", "”", "’", "’"],
  uk: ["«", "»", "„", "“"],
  zh: ["“", "”", "‘", "’"],
};

/**
 * Sets typographic quotation marks and apostrophes. The rest of markdown-it's typographer is off: `(c)` and `...` stay.
 * @param lang BCP 47; a language that the table lacks gets English marks.
 */
export function typographicQuotes(lang: string) {
  return (md: MarkdownIt): void => {
    const [language = "", ...subtags] = lang.toLowerCase().split("-");
    const marks = quotes[`${language}-${subtags.at(-1)}`] ?? quotes[language] ?? quotes["en"];
    md.set({ typographer: true, quotes: [...(marks ?? [])] }).disable("replacements");
  };
}
