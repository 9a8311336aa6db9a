import type { MarkdownIt, Token } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import type { RepeatPlaceholder } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { eachInline, renderTokens, visibleText } from "../tokens.ts";
import { measureText } from "../word-count.ts";

/** The types of the tokens around a pull quote, which the rule for speakers makes. */
export const pullQuote = { open: "pullquote_figure_open", close: "pullquote_figure_close" } as const;
/** Of one whose words are in the text too. */
const repeat = { open: "repeat_open", close: "repeat_close" } as const;

/** What a pull quote leaves out: `[…]`, `…`. */
const gap = /\[?(?:…|\.\.\.)\]?/;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const notRepeated = new Map([
  ["link_open", "a link"],
  ["footnote_ref", "a footnote"],
  ["citation", "a citation"],
]);

/**
 * Decides whether a pull quote repeats words of the text. Then it is for the eye alone: assistive technology, feeds, reader views, word
 * counts and histories have its words once, in the text.
 */
export function pullQuotes(md: MarkdownIt): void {
  md.core.ruler.push("pull_quote", ({ tokens, env }) => {
    if (tokens.some(({ type }) => type === pullQuote.open)) findRepeats(tokens, ParseContext.of(env));
  });
  renderTokens(md, repeat.open, (_, context) => context.addPlaceholder({ kind: "repeat", of: "start" }));
  renderTokens(md, repeat.close, (_, context) => context.addPlaceholder({ kind: "repeat", of: "end" }));
}

/** Leaves out the pull quotes that repeat the text. */
export function leaveRepeats(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ type }) => type === repeat.open)) return tokens;
  let isRepeat = false;
  return tokens.filter(({ type }) => {
    if (type === repeat.open) isRepeat = true;
    else if (type === repeat.close) isRepeat = false;
    return !isRepeat && type !== repeat.close;
  });
}

interface PullQuote {
  readonly open: Token;
  readonly close: Token;
  /** Between them: the quotation, then its speaker, if any. */
  readonly content: readonly Token[];
}

/** Separates the pull quotes from the text. */
function splitQuotes(tokens: readonly Token[]) {
  const quotes: PullQuote[] = [];
  const text: Token[] = [];
  let content: Token[] = [];
  let open: Token | undefined;
  for (const token of tokens) {
    if (token.type === pullQuote.open) [open, content] = [token, []];
    else if (open && token.type === pullQuote.close) {
      quotes.push({ open, close: token, content });
      open = undefined;
    } else (open ? content : text).push(token);
  }
  return { quotes, text };
}

/** More words are no pull quote; more pull quotes would make the search for their words slow. */
const most = { words: 80, quotes: 50 } as const;

function findRepeats(tokens: readonly Token[], context: ParseContext): void {
  const { quotes, text } = splitQuotes(tokens);
  const spaced = normalize([...eachInline(text)].map((children) => visibleText(children)).join("\n"));
  const joined = spaced.replaceAll(" ", "");
  const isInText = (piece: string) =>
    unspaced.test(piece) ? joined.includes(piece.replaceAll(" ", "")) : spaced.includes(piece);
  for (const [index, quote] of quotes.entries()) {
    const words = readWords(quote);
    const pieces = words
      .split(gap)
      .map(normalize)
      .filter((piece) => piece.trim() !== "");
    const isShort = checkLength(quote, words, pieces.length, index, context);
    const isRepeat = isShort && pieces.every(isInText);
    if (isRepeat) [quote.open.type, quote.close.type] = [repeat.open, repeat.close];
    else if (isShort && !hasSpeaker(quote)) context.hint("block", locate(quote, context), notInText);
    checkInline(quote, isRepeat, context);
  }
}

function readWords({ content }: PullQuote): string {
  const end = content.findIndex(({ type }) => type === "pullquote_close");
  return [...eachInline(content.slice(0, end))].map((children) => visibleText(children)).join("\n");
}

function hasSpeaker({ content }: PullQuote): boolean {
  return content.at(-1)?.type !== "pullquote_close";
}

/** The quotation has the place of its block. */
function locate({ content, open }: PullQuote, context: ParseContext): Position {
  return context.positionOf(content[0] ?? open);
}

function checkLength(
  quote: PullQuote,
  words: string,
  pieces: number,
  index: number,
  context: ParseContext,
): boolean {
  const report = (message: string) => {
    context.report("block", locate(quote, context), message);
    return false;
  };
  const count = measureText(words).wordCount;
  if (pieces === 0) return report("found ::: pullquote without words; write them below that line");
  if (count > most.words) return report(`found ${count} words in ::: pullquote; write at most ${most.words}`);
  if (index >= most.quotes)
    return report(`found more than ${most.quotes} pull quotes in one text; delete this one`);
  return true;
}

const notInText =
  "the words of ::: pullquote stand nowhere in the text; if they repeat it, write them as it does; if not, say whose they are in a last line: -- Ada Pier";

/** Assistive technology does not have the repeated words, and so not their links either. */
function checkInline({ content }: PullQuote, isRepeat: boolean, context: ParseContext): void {
  const refused = new Map([["image", "a picture"], ...(isRepeat ? notRepeated : [])]);
  for (const token of [...eachInline(content)].flat()) {
    const found = refused.get(token.type);
    if (found !== undefined)
      context.report(
        "block",
        context.positionOf(token),
        `found ${found} in ::: pullquote; write it in the text, where readers need it`,
      );
  }
}

/** Words in small letters, with a space before and after each: what is left of a text if its punctuation does not count. */
function normalize(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** Renders the start or the end of a pull quote that repeats the text. */
export function renderRepeat({ of }: RepeatPlaceholder): string {
  return of === "start" ? '<figure class="pullquote wide" aria-hidden="true">\n' : "</figure>\n";
}
