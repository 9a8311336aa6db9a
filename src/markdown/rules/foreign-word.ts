import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { Draft } from "../draft.ts";
import { findInline } from "../tokens.ts";

const attribute = /\{lang=([^{}\n]*)\}/y;
const rightToLeftScripts = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/**
 * `[中国]{lang=zh}` is a word of another language, for hyphenation, fonts and speech. Only these braces mean
 * anything: `{sic}` stays what the writer wrote.
 * @param lang the language of the text around it, BCP 47.
 */
export function foreignWords(lang: string) {
  const direction = findDirection(lang);
  return (md: MarkdownIt): void => {
    md.inline.ruler.before("link", "foreign_word", parseForeignWord);
    md.core.ruler.push("foreign_word", ({ tokens, env }) => {
      for (const token of findInline(tokens, "foreign_open"))
        markForeignWord(token, direction, Draft.of(env));
    });
  };
}

function markForeignWord(token: Token, direction: string, draft: Draft): void {
  const { info: lang } = token;
  if (!isWellFormed(lang)) {
    const message = `"${lang}" is no language tag; write one as in [中国]{lang=zh}, [Zürich]{lang=de-CH}`;
    draft.report("lang", draft.positionOf(token), message);
    return;
  }
  const own = findDirection(lang);
  token.attrs = [["lang", lang]];
  if (own === "rtl" || own !== direction) token.attrPush(["dir", own]);
}

function parseForeignWord(state: StateInline, silent: boolean): boolean {
  // Whoever only looks for the end of a label may read this as plain brackets: so it can stand in a link's text.
  if (silent || state.src[state.pos] !== "[") return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos);
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

function isWellFormed(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    // Its only error: a RangeError for a tag that is not well-formed (ECMA-402, section 9.2.1).
    return false;
  }
}

/** By the script that the language is usually written in (Unicode's likely subtags). */
function findDirection(lang: string): "ltr" | "rtl" {
  const script = isWellFormed(lang) ? new Intl.Locale(lang).maximize().script : undefined;
  return script && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
