import type { Token } from "markdown-it";
import { visibleText } from "./tokens.ts";

/** A character of a script without spaces between words. */
const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters and digits, joined by `'`, `-` or `.`; digits by `,` too. */
const word = /[\p{L}\p{M}\p{N}]+(?:(?:['’.\-‐‑]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** Counts the words of a text; each Han or kana character counts as one. */
export function countWords(text: string): number {
  const characters = text.match(character)?.length ?? 0;
  const rest = characters > 0 ? text.replace(character, " ") : text;
  return characters + (rest.match(word)?.length ?? 0);
}

/** Counts the words of a page's text, with footnotes and code, without alternative texts and the addresses of autolinks. */
export function countVisibleWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { type, content, children } of tokens) {
    if (type === "inline" && children) count += countWords(visibleText(children.filter(isNoAddress)));
    else if (type === "fence" || type === "code_block") count += countWords(content);
  }
  return count;
}

/** The text of an autolink follows a `link_open` whose `info` is "auto". */
function isNoAddress(_token: Token, index: number, tokens: readonly Token[]): boolean {
  const previous = tokens[index - 1];
  return previous?.info !== "auto" || previous.nesting !== 1;
}
