import type { MarkdownIt, Token } from "markdown-it";
import { visibleText } from "../tokens.ts";

const before = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const after = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Drops the line end between two Chinese or Japanese characters, as CSS asks for (CSS Text 3, section 4.1.3): browsers show it as
 * a space, and a text has one sentence per line.
 */
export function lineEnds(md: MarkdownIt): void {
  md.core.ruler.push("line_end", ({ tokens }) => {
    for (const { children } of tokens) joinLines(children ?? []);
  });
}

function joinLines(tokens: readonly Token[]): void {
  const parts = tokens.filter((token) => visibleText([token]) !== "");
  for (const [index, end] of parts.entries()) {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (end.type !== "softbreak" || !previous || !next) continue;
    if (!before.test(visibleText([previous])) || !after.test(visibleText([next]))) continue;
    end.type = "text";
    end.content = "";
  }
}
