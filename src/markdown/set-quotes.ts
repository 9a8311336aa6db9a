import MarkdownParser, { type MarkdownIt } from "markdown-it";
import { findQuotationMarks } from "./quotation-marks.ts";

const setters = new Map<string, MarkdownIt>();

/**
 * Sets typographic quotation marks and apostrophes in a text without markup, such as a title, by the rule that sets them in
 * Markdown. A text without straight ones stays as it is.
 * @param lang BCP 47.
 */
export function setQuotes(text: string, lang: string): string {
  if (!/['"]/.test(text)) return text;
  const setter = setters.get(lang) ?? createSetter(lang);
  setters.set(lang, setter);
  const tokens = setter.parseInline(text, {}).flatMap(({ children }) => children ?? []);
  return tokens.map(({ content }) => content).join("");
}

/**
 * Turns the quotation marks of a text, such as a headline, into those of a quotation inside another one.
 * @param lang BCP 47, of the text that quotes it.
 */
export function nestQuotes(text: string, lang: string): string {
  const [open, close, innerOpen, innerClose] = findQuotationMarks(lang);
  return text.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}

/** Creates a parser that knows no markup: every character is text. */
function createSetter(lang: string): MarkdownIt {
  const quotes = [...findQuotationMarks(lang)];
  return new MarkdownParser("zero", { typographer: true, quotes }).enable("smartquotes");
}
