import type { MarkdownIt, Token } from "markdown-it";
import { findQuotes } from "../find-quotes.ts";
import { eachInline, visibleText } from "../tokens.ts";

/** Stands for characters that are no marks of the text: those of code, pictures, addresses, and escaped ones. */
const other = "\ufffc";

/**
 * Sets typographic quotation marks and apostrophes in place of markdown-it's rule, which leaves those that it cannot pair. The rest of
 * its typographer is off: `(c)` and `...` stay.
 * @param lang BCP 47.
 */
export function typographicQuotes(lang: string) {
  return (md: MarkdownIt): void => {
    md.core.ruler.at("smartquotes", ({ tokens }) => {
      for (const children of eachInline(tokens)) setMarks(children, lang);
    });
  };
}

function setMarks(tokens: readonly Token[], lang: string): void {
  if (!tokens.some(({ type, content }) => type === "text" && /['"]/.test(content))) return;
  const pieces = tokens.map((token, index) =>
    isProse(token, tokens[index - 1]) ? token.content : blank(token),
  );
  const marks = findQuotes(pieces.join(""), lang);
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    const { length } = pieces[index] ?? "";
    const offset = start;
    if (isProse(token, tokens[index - 1]))
      token.content = token.content.replace(/['"]/g, (mark, at: number) => marks.get(offset + at) ?? mark);
    start += length;
  }
}

/** Autolinks are shown as typed. */
function isProse({ type }: Token, previous: Token | undefined): boolean {
  return type === "text" && !(previous?.nesting === 1 && previous.info === "auto");
}

function blank(token: Token): string {
  return token.type === "image" ? other : visibleText([token]).replace(/['"]/g, other);
}
