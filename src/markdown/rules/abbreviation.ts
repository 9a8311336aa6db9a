import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { ParseContext } from "../parse-context.ts";
import { setQuotes } from "../set-quotes.ts";

interface Abbreviation {
  readonly meaning: string;
  readonly position: Position;
  isUsed: boolean;
}

const line = /^\*\[([^\][\n]{1,100})\]:[ \t]*(\S.*)$/;
/** Words, and such with dots, hyphens and ampersands in them: `U.S`, `R&D`. A meaning is looked up in a table, so the time is linear. */
const word = /[\p{L}\p{M}\p{N}]+(?:[.&/-][\p{L}\p{M}\p{N}]+)*/gu;
const isWord = new RegExp(`^${word.source}$`, "u");

/**
 * `*[HTML]: Hypertext Markup Language` on a line of its own explains the abbreviation wherever it stands, as in Markdown Extra.
 * @param lang BCP 47.
 */
export function abbreviations(lang: string): (md: MarkdownIt) => void {
  const definitions = new WeakMap<ParseContext, Map<string, Abbreviation>>();
  const define = (state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const isIndented = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
    if (isIndented || !state.src.startsWith("*[", start)) return false;
    const [, label, meaning = ""] = line.exec(state.src.slice(start, state.eMarks[startLine])) ?? [];
    if (label === undefined) return false;
    if (silent) return true;
    const context = ParseContext.of(state.env);
    const column = start - (state.src.lastIndexOf("\n", start - 1) + 1);
    const known = definitions.get(context) ?? new Map<string, Abbreviation>();
    definitions.set(context, known);
    addDefinition(
      known,
      label,
      { meaning: meaning.trim(), position: context.positionAt(startLine, column), isUsed: false },
      context,
    );
    state.line = startLine + 1;
    return true;
  };
  return (md) => {
    md.block.ruler.before("reference", "abbreviation", define, { alt: ["paragraph", "reference"] });
    md.core.ruler.push("abbreviation", (state) => {
      const context = ParseContext.of(state.env);
      const known = definitions.get(context);
      if (known) explain(state, known, lang, context);
    });
  };
}

function explain(
  state: StateCore,
  known: Map<string, Abbreviation>,
  lang: string,
  context: ParseContext,
): void {
  for (const token of state.tokens)
    if (token.children) token.children = mark(token.children, known, state, lang);
  for (const [label, { position, isUsed }] of known)
    if (!isUsed) context.report("abbreviation", position, `the text has no ${label}; delete its explanation`);
}

function addDefinition(
  known: Map<string, Abbreviation>,
  label: string,
  abbreviation: Abbreviation,
  context: ParseContext,
): void {
  const report = (message: string) => context.report("abbreviation", abbreviation.position, message);
  if (!isWord.test(label)) report(`found *[${label}]; an abbreviation is one word, such as *[HTML]`);
  else if (known.has(label)) report(`${label} is explained already; delete one`);
  else known.set(label, abbreviation);
}

function mark(
  tokens: readonly Token[],
  known: ReadonlyMap<string, Abbreviation>,
  state: StateCore,
  lang: string,
): Token[] {
  return tokens.flatMap((token, index) => {
    const previous = tokens[index - 1];
    const isAddress = previous?.info === "auto" && previous.nesting === 1;
    return token.type === "text" && !isAddress ? splitText(token, known, state, lang) : [token];
  });
}

function splitText(
  token: Token,
  known: ReadonlyMap<string, Abbreviation>,
  { Token: TokenClass }: StateCore,
  lang: string,
): Token[] {
  const create = (type: string, nesting: Token["nesting"], content = "") => {
    const created = new TokenClass(type, type === "text" ? "" : "abbr", nesting);
    created.content = content;
    return created;
  };
  const { content } = token;
  const pieces: Token[] = [];
  let end = 0;
  for (const { label, index } of listWords(content, known)) {
    const abbreviation = known.get(label);
    if (!abbreviation) continue;
    abbreviation.isUsed = true;
    const open = create("abbr_open", 1);
    open.attrSet("title", setQuotes(abbreviation.meaning, lang));
    pieces.push(
      create("text", 0, content.slice(end, index)),
      open,
      create("text", 0, label),
      create("abbr_close", -1),
    );
    end = index + label.length;
  }
  return pieces.length === 0 ? [token] : [...pieces, create("text", 0, content.slice(end))];
}

/** The words of a text that are explained: a whole one (`R&D`), else its parts (`HTML-Seite`). */
function* listWords(
  text: string,
  known: ReadonlyMap<string, unknown>,
): Generator<{ label: string; index: number }> {
  for (const { 0: whole, index } of text.matchAll(word)) {
    if (known.has(whole)) yield { label: whole, index };
    else
      for (const part of whole.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
        if (known.has(part[0])) yield { label: part[0], index: index + part.index };
  }
}
