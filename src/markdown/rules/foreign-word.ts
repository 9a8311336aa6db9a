import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { parseLanguageTag } from "../../model/language-tag.ts";
import { findTextDirection } from "../../model/text-direction.ts";
import { Draft } from "../draft.ts";
import { findInline } from "../tokens.ts";
import { findLabelEnd } from "./label-end.ts";

const attribute = /\{lang=([^{}\n]*)\}/y;
/**
 * `[中国]{lang=zh}` is a word of another language, for hyphenation, fonts and speech. Only these braces mean
 * anything: `{sic}` stays what the writer wrote.
 * @param lang the language of the text around it, BCP 47.
 */
export function foreignWords(lang: string) {
  const direction = findTextDirection(lang);
  return (md: MarkdownIt): void => {
    md.inline.ruler.before("link", "foreign_word", parseForeignWord);
    md.core.ruler.push("foreign_word", ({ tokens, env }) => {
      for (const token of findInline(tokens, "foreign_open"))
        markForeignWord(token, direction, Draft.of(env));
    });
  };
}

function markForeignWord(token: Token, direction: string, draft: Draft): void {
  const { info } = token;
  const result = parseLanguageTag(info);
  if ("message" in result) {
    draft.report("lang", draft.positionOf(token), `found {lang=${info}}; ${result.message}`);
    return;
  }
  const own = findTextDirection(result.tag);
  token.attrs = [["lang", result.tag]];
  if (own === "rtl" || own !== direction) token.attrPush(["dir", own]);
}

function parseForeignWord(state: StateInline, silent: boolean): boolean {
  // Whoever only looks for the end of a label may read this as plain brackets: so it can stand in a link's text.
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
