import type { LanguageAttributes } from "../model/language-attributes.ts";
import type { LabelPlaceholder, Resolver } from "./markdown-document.ts";
import { escapeHtml } from "./tokens.ts";

/** Renders the words of an element: its accessible name, and the language of the name if the element is a link. */
export function renderLabel(label: LabelPlaceholder, { words, attributes }: Resolver): string {
  switch (label.of) {
    // The language of a section or table is that of its content.
    case "footnotes":
      return renderName(words.footnotes, {});
    case "table":
      return renderName(words.table(label.number), {});
    case "scroll":
      return `data-hint="${escapeHtml(words.scroll)}"`;
    case "footnote":
      return renderName(words.footnote(formatLetter(label.number)), attributes);
    case "back":
      return renderName(words.backToReference(formatLetter(label.number), label.use), attributes);
  }
}

/** @param attributes language of the name, if the element around it is in another language. */
export function renderName(name: string, { lang, dir }: LanguageAttributes): string {
  const language = lang === undefined ? "" : ` lang="${escapeHtml(lang)}" dir="${dir}"`;
  return `aria-label="${escapeHtml(name)}"${language}`;
}

/** Footnotes have letters, because sources have figures: 1 is `a`, 27 is `aa`, as in a list of `type="a"` (HTML, section 4.4.5). */
export function formatLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? formatLetter(rest) : "") + String.fromCharCode(97 + ((number - 1) % 26));
}
