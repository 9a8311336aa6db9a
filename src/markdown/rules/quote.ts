import type { MarkdownIt } from "markdown-it";
import { findQuotationMarks } from "../quotation-marks.ts";

/**
 * Sets typographic quotation marks and apostrophes. The rest of markdown-it's typographer is off: `(c)` and `...` stay.
 * @param lang BCP 47.
 */
export function typographicQuotes(lang: string) {
  return (md: MarkdownIt): void => {
    md.set({ typographer: true, quotes: [...findQuotationMarks(lang)] }).disable("replacements");
  };
}
