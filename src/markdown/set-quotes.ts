import { findQuotes } from "./find-quotes.ts";
import { findQuotationMarks } from "./quotation-marks.ts";

/**
 * Sets typographic quotation marks and apostrophes in a text without markup, such as a title, by the rule that sets them in
 * Markdown. A text without straight ones stays as it is.
 * @param lang BCP 47.
 */
export function setQuotes(text: string, lang: string): string {
  if (!/['"]/.test(text)) return text;
  const marks = findQuotes(text, lang);
  return text.replace(/['"]/g, (mark, index: number) => marks.get(index) ?? mark);
}

/**
 * Turns the quotation marks of a text, such as a headline, into those of a quotation inside another one.
 * @param lang BCP 47, of the text that quotes it.
 */
export function nestQuotes(text: string, lang: string): string {
  const [open, close, innerOpen, innerClose] = findQuotationMarks(lang);
  return text.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}
