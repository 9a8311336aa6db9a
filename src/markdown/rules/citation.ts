import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import type { CitationPlaceholder, CitationReference, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { renderName } from "../render-label.ts";
import { escapeHtml, findInline, renderTokens, unescapeText } from "../tokens.ts";

/** `[@` and a letter or `_`. No other syntax starts with that, so an invalid id can be reported. */
const start = /\[@[\p{L}\p{N}_]/uy;
/** An id as in `sources` of the front matter, and perhaps a locator. */
const item = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*([^\s@[][^[]*))?$/;
const form = "a citation is [@an-id], [@an-id, p. 4] or [@an-id; @another]";

/** Languages whose newspapers set a note's mark before the stop; in the others it follows stop and closing quotation mark. */
const beforeStop: ReadonlySet<string> = new Set(["fr", "ja", "ko", "zh"]);
const stop = /^[.,;:!?…؟،؛]+["'”’“‘»«)\]]*/u;

/**
 * `[@id]` cites a source (Pandoc's syntax). Sources are numbered in the order of the page, footnotes last. Roles follow DPUB-ARIA 1.1.
 * Ids contain a dot, which no heading's id has.
 * @param lang BCP 47: it decides whether a mark stands before or after a stop.
 */
export function citations(lang: string): (md: MarkdownIt) => void {
  const placeMarks = beforeStop.has(new Intl.Locale(lang).language) ? joinMarks : placeAfterStops;
  return (md) => {
    const cited = new WeakMap<Token, readonly CitationReference[]>();
    // After links: [@name](https://…) is a link, and [@name] is one if the text defines its address.
    md.inline.ruler.after("link", "citation", parseCitation);

    // After footnotes have moved to the end and images are recorded.
    md.core.ruler.push("citation", ({ tokens, env, Token: TokenClass }) => {
      const context = ParseContext.of(env);
      for (const token of tokens) if (token.children) token.children = placeMarks(token.children, TokenClass);
      const numbers = new Map<string, number>();
      for (const token of findInline(tokens, "citation"))
        cited.set(token, recordCitations(token, numbers, context));
      for (const token of findInline(tokens, "broken_citation")) reportBroken(token, context);
      checkCaptions(context);
    });

    renderTokens(md, "broken_citation", ({ content }) => escapeHtml(content));
    renderTokens(md, "citation", (token, context) => {
      const links = cited
        .get(token)
        ?.map(({ position: _, ...citation }) => context.addPlaceholder({ kind: "citation", ...citation }));
      // U+2060 (word joiner) prevents a line break before the mark (UAX 14, LB11).
      return `&#8288;<sup>${links?.join(",&#8201;")}</sup>`;
    });
  };
}

function parseCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  start.lastIndex = pos;
  // In silent mode markdown-it looks for the end of a link's text, which may contain brackets.
  if (silent || !start.test(src)) return false;
  const close = findClose(state);
  const isClosed = close >= 0 && close < posMax;
  const end = isClosed ? close + 1 : pos + 2;
  const isValid = isClosed && splitItems(src.slice(pos, end)).every((text) => item.test(text));
  state.push(isValid ? "citation" : "broken_citation", "", 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
}

const closes = new WeakMap<StateInline, { readonly from: number; readonly close: number }>();

/** Finds the next `]`, or -1. The result is cached for the brackets before it, so that unclosed ones take linear time. */
function findClose(state: StateInline): number {
  const { src, pos } = state;
  const cached = closes.get(state);
  if (cached && cached.from <= pos && (cached.close < 0 || cached.close >= pos)) return cached.close;
  const close = src.indexOf("]", pos);
  closes.set(state, { from: pos, close });
  return close;
}

/** Splits at semicolons before an `@`, because a locator may contain one: `[@a, p. 4; 6; @b]` has two items. */
function splitItems(citation: string): string[] {
  return citation
    .slice(1, -1)
    .split(/;\s*(?=@)/)
    .map((text) => text.trim());
}

/** Also moves the stop after a citation before it, so that the mark follows the stop. */
function placeAfterStops(children: readonly Token[], TokenClass: StateCore["Token"]): Token[] {
  const moved: Token[] = [];
  let firstCitation = 0;
  for (const token of joinMarks(children)) {
    const [stops = ""] = token.type === "text" ? (stop.exec(token.content) ?? []) : [];
    if (stops !== "" && firstCitation < moved.length) {
      const text = new TokenClass("text", "", 0);
      text.content = stops;
      moved.splice(firstCitation, 0, text);
      token.content = token.content.slice(stops.length);
    }
    moved.push(token);
    if (token.type !== "citation") firstCitation = moved.length;
  }
  return moved;
}

/** Removes the space before each citation, because its mark follows the word directly, and joins citations side by side. */
function joinMarks(children: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of children) {
    if (token.type === "citation") removeSpaceAtEnd(joined);
    const previous = joined.at(-1);
    if (token.type === "citation" && previous?.type === "citation")
      previous.content = `${previous.content.slice(0, -1)}; ${token.content.slice(1)}`;
    else joined.push(token);
  }
  return joined;
}

function removeSpaceAtEnd(tokens: Token[]): void {
  while (tokens.at(-1)?.type === "softbreak") tokens.pop();
  const last = tokens.at(-1);
  if (last?.type !== "text") return;
  last.content = last.content.replace(/(?<![ \t])[ \t]+$/, "");
  if (last.content === "") tokens.pop();
}

function recordCitations(
  token: Token,
  numbers: Map<string, number>,
  context: ParseContext,
): CitationReference[] {
  return splitItems(token.content).map((text) => {
    const [, source = "", locator = ""] = item.exec(text) ?? [];
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    const citation = {
      source,
      number,
      id: `cite.${context.citations.length + 1}`,
      ...(locator && { locator: unescapeText(locator.replace(/\s+/g, " ")) }),
      position: context.positionOf(token),
    };
    context.citations.push(citation);
    return citation;
  });
}

function reportBroken(token: Token, context: ParseContext): void {
  const { content } = token;
  const found = content.endsWith("]") ? content.replace(/\s+/g, " ") : `${content} without a ]`;
  const message = `found ${found}; ${form}; an id has only a-z, 0-9 and single hyphens; if it is text, write \\[@`;
  context.report("citation", context.positionOf(token), message);
}

function checkCaptions(context: ParseContext): void {
  for (const { title = "", position } of context.images) {
    if (!/\[@[\p{L}\p{N}_]/u.test(title)) continue;
    const message = "found a citation in a caption, which is plain text; cite in the text beside the picture";
    context.report("citation", position, message);
  }
}

/**
 * The accessible name starts with the visible words, as speech control needs (WCAG 2.2, 2.5.3). A stylesheet shows `data-note` in the
 * margin: text would be found twice by everything that reads the page.
 */
export function renderCitation(
  { source, number, id, locator = "" }: CitationPlaceholder,
  resolve: Resolver,
): string {
  const { name = "", isUnnamed = false, note } = resolve.citation?.(source, locator) ?? {};
  const href = resolve.fragment?.(`source.${number}`) ?? `#source.${number}`;
  const label = resolve.words.citation(number, { locator, name, isUnnamed });
  const text = `${number}${isUnnamed ? "†" : ""}`;
  const marginal = note === undefined ? "" : ` data-note="${escapeHtml(`${text} ${note}`)}"`;
  return `<a href="${escapeHtml(href)}" id="${id}" role="doc-noteref"${marginal} ${renderName(label, resolve.attributes)}>${escapeHtml(text)}</a>`;
}
