import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { parseLanguageTag } from "../../model/language-tag.ts";
import { findTextDirection } from "../../model/text-direction.ts";
import { ParseContext } from "../parse-context.ts";
import { findInline } from "../tokens.ts";

const attribute = /\{lang=([^{}\n]*)\}/y;

/**
 * `[中国]{lang=zh}` marks a word of another language for hyphenation, fonts and speech. Other braces stay text: `{sic}`.
 * @param lang language of the text, BCP 47.
 */
export function foreignWords(lang: string) {
  const direction = findTextDirection(lang);
  return (md: MarkdownIt): void => {
    md.inline.ruler.before("link", "foreign_word", parseForeignWord);
    md.core.ruler.push("foreign_word", ({ tokens, env }) => {
      for (const token of findInline(tokens, "foreign_open"))
        setLanguage(token, direction, ParseContext.of(env));
    });
  };
}

function setLanguage(token: Token, direction: string, context: ParseContext): void {
  const result = parseLanguageTag(token.info);
  if ("message" in result) {
    context.report("lang", context.positionOf(token), `found {lang=${token.info}}; ${result.message}`);
    return;
  }
  const own = findTextDirection(result.value);
  token.attrs = [["lang", result.value]];
  if (own === "rtl" || own !== direction) token.attrPush(["dir", own]);
}

function parseForeignWord(state: StateInline, silent: boolean): boolean {
  // In silent mode markdown-it looks for the end of a link's text, which may contain brackets.
  if (silent || state.src[state.pos] !== "[") return false;
  const labelEnd = findLabelEnd(state, state.pos);
  attribute.lastIndex = labelEnd + 1;
  const [match, lang] = labelEnd < 0 ? [] : (attribute.exec(state.src) ?? []);
  const end = labelEnd + 1 + (match?.length ?? 0);
  if (lang === undefined || end > state.posMax) return false;

  const { posMax } = state;
  state.pos += 1;
  state.posMax = labelEnd;
  state.push("foreign_open", "span", 1).info = lang;
  state.md.inline.tokenize(state);
  state.push("foreign_close", "span", -1);
  state.pos = end;
  state.posMax = posMax;
  return true;
}

/** Maps the offset of each opening bracket to that of its closing one, or to -1. */
type LabelEnds = Map<number, number>;

/** Label ends by `posMax`, the end of the parsed range: markdown-it parses the text of a link as a range of its own. */
const cache = new WeakMap<StateInline, Map<number, LabelEnds>>();

/**
 * Finds the bracket that closes the one at `start`, as markdown-it's `parseLinkLabel` does, or -1. One pass pairs all brackets that
 * it meets, so the time stays linear in a text with many unclosed brackets.
 */
function findLabelEnd(state: StateInline, start: number): number {
  const byEnd = cache.get(state) ?? new Map<number, LabelEnds>();
  const ends: LabelEnds = byEnd.get(state.posMax) ?? new Map();
  cache.set(state, byEnd.set(state.posMax, ends));
  if (!ends.has(start)) pairBrackets(state, start, ends);
  return ends.get(start) ?? -1;
}

function pairBrackets(state: StateInline, start: number, ends: LabelEnds): void {
  const { pos, posMax, src } = state;
  const open = [start];
  state.pos = start + 1;
  while (state.pos < posMax) {
    const offset = state.pos;
    if (src[offset] === "]") ends.set(open.pop() ?? start, offset);
    if (open.length === 0) break;
    state.md.inline.skipToken(state);
    // A longer token is a whole link, footnote or image.
    if (src[offset] === "[" && state.pos === offset + 1) open.push(offset);
  }
  for (const offset of open) ends.set(offset, -1);
  state.pos = pos;
}
