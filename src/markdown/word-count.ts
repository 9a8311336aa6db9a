import type { Token } from "markdown-it";
import type { TextLength } from "../model/reading-time.ts";
import { visibleText } from "./tokens.ts";

/** A character of Chinese or Japanese, which has no spaces between words. */
const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters and digits, joined by `'`, `-` or `.`; digits by `,` too. */
const word = /[\p{L}\p{M}\p{N}]+(?:(?:['’.\-‐‑]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
/**
 * Words of the scripts without spaces whose words ICU knows from dictionaries. At most 500 characters, because the segmenter's
 * time grows with the square of the length.
 */
const joinedWords = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,500}/gu;

/** ICU chooses a dictionary by the script, whatever the language. */
const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** Counts the words of a text; each Han or kana character counts as one. */
export function measureText(text: string): TextLength {
  const characterCount = text.match(character)?.length ?? 0;
  let rest = characterCount > 0 ? text.replace(character, " ") : text;
  let joinedCount = 0;
  rest = rest.replace(joinedWords, (run) => {
    joinedCount += countSegments(run);
    return " ";
  });
  return { wordCount: characterCount + joinedCount + (rest.match(word)?.length ?? 0), characterCount };
}

function countSegments(run: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count++;
  return count;
}

/** Measures the text of tokens, with footnotes and code, without alternative texts and the addresses of autolinks. */
export function measureVisibleText(tokens: readonly Token[]): TextLength {
  const length = { wordCount: 0, characterCount: 0 };
  for (const text of listVisibleTexts(tokens)) {
    const { wordCount, characterCount } = measureText(text);
    length.wordCount += wordCount;
    length.characterCount += characterCount;
  }
  return length;
}

function* listVisibleTexts(tokens: readonly Token[]): Generator<string> {
  for (const { type, content, children } of tokens) {
    if (type === "inline" && children) yield visibleText(children.filter(isNoAddress));
    else if (type === "fence" || type === "code_block") yield content;
  }
}

/** The text of an autolink follows a `link_open` whose `info` is "auto". */
function isNoAddress(_token: Token, index: number, tokens: readonly Token[]): boolean {
  const previous = tokens[index - 1];
  return previous?.info !== "auto" || previous.nesting !== 1;
}
