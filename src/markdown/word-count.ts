import type { Token } from "markdown-it";
import { visibleText } from "./tokens.ts";

/** Of scripts that are written without spaces. */
const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters and digits, joined by `'`, `-` or `.`; digits by `,` too. */
const word = /[\p{L}\p{M}\p{N}]+(?:(?:['’.\-‐‑]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text; each Han or kana character is one. */
export function countWords(text: string): number {
  const characters = text.match(character)?.length ?? 0;
  const rest = characters > 0 ? text.replace(character, " ") : text;
  return characters + (rest.match(word)?.length ?? 0);
}

/** The words that a reader sees, notes and code included; not alternative texts, not the addresses in autolinks. */
export function countVisibleWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { type, content, children } of tokens) {
    if (type === "inline" && children) count += countWords(visibleText(withoutAddresses(children)));
    else if (type === "fence" || type === "code_block") count += countWords(content);
  }
  return count;
}

function withoutAddresses(children: readonly Token[]): readonly Token[] {
  return children.filter(
    (_, index) => children[index - 1]?.info !== "auto" || children[index - 1]?.nesting !== 1,
  );
}
