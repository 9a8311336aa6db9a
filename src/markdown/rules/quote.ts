import type { MarkdownIt } from "markdown-it";

/** Outer and inner quotation marks, opening and closing; by language, and by region where it differs. */
const quotes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  cs: ["„", "“", "‚", "‘"],
  da: ["”", "”", "’", "’"],
  de: ["„", "“", "‚", "‘"],
  "de-ch": ["«", "»", "‹", "›"],
  es: ["«", "»", "“", "”"],
  fi: ["”", "”", "’", "’"],
  // No-break spaces inside, as French typography has it.
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
 * Typographic quotation marks and apostrophes, and nothing else of markdown-it's typographer: `(c)` and `...` stay.
 * @param lang BCP 47; English marks where the language is not known here.
 */
export function typographicQuotes(lang: string) {
  return (md: MarkdownIt): void => {
    const [language = "", ...subtags] = lang.toLowerCase().split("-");
    const marks = quotes[`${language}-${subtags.at(-1)}`] ?? quotes[language] ?? quotes["en"];
    md.set({ typographer: true, quotes: [...(marks ?? [])] }).disable("replacements");
  };
}
