import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { Draft } from "../draft.ts";
import type { CitationGap, CitationReference, Resolver } from "../markdown-document.ts";
import { escapeHtml, findInline, unescapeText, writeTokens } from "../tokens.ts";

/** Nobody opens a bracket so but to cite; Pandoc's names may begin with an underscore too. */
const start = /\[@[\p{L}\p{N}_]/uy;
/** An id as `sources` in the front matter has it; where in the source, if that is said. */
const item = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*([^\s@[][^[]*))?$/;
const form = "a citation is [@an-id], [@an-id, p. 4] or [@an-id; @another]";

/**
 * `[@id]` says in which source a statement stands (Pandoc's form). Sources are numbered as a reader meets them, notes
 * last. Roles follow DPUB-ARIA 1.1; ids have a dot, which no heading's id has.
 */
export function citations(md: MarkdownIt): void {
  const cited = new WeakMap<Token, readonly CitationReference[]>();
  // Behind links: [@name](https://…) is one, and so is [@name] with its address given apart.
  md.inline.ruler.after("link", "citation", parseCitation);

  // When notes have moved to the end, and images are known.
  md.core.ruler.push("citation", ({ tokens, env }) => {
    const draft = Draft.of(env);
    for (const token of tokens) if (token.children) token.children = joinToText(token.children);
    const numbers = new Map<string, number>();
    for (const token of findInline(tokens, "citation"))
      cited.set(token, readCitations(token, numbers, draft));
    for (const token of findInline(tokens, "broken_citation")) reportBroken(token, draft);
    checkCaptions(draft);
  });

  writeTokens(md, "broken_citation", ({ content }) => escapeHtml(content));
  writeTokens(md, "citation", (token, draft) => {
    const links = cited
      .get(token)
      ?.map(({ position: _, ...one }) => draft.leaveGap({ kind: "citation", ...one }));
    // Without the word joiner a line could begin with the bracket (UAX 14, LB31).
    return `&#8288;<sup>${links?.join("&#8201;")}</sup>`;
  });
}

function parseCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  start.lastIndex = pos;
  // Whoever only looks for the end of a label may read this as plain brackets.
  if (silent || !start.test(src)) return false;
  const close = findClose(state);
  const isClosed = close >= 0 && close < posMax;
  const end = isClosed ? close + 1 : pos + 2;
  const isRight = isClosed && splitItems(src.slice(pos, end)).every((text) => item.test(text));
  state.push(isRight ? "citation" : "broken_citation", "", 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
}

const closes = new WeakMap<StateInline, { readonly from: number; readonly close: number }>();

/** The next `]`, or -1; remembered for the brackets that stand before it as well. */
function findClose(state: StateInline): number {
  const { src, pos } = state;
  const known = closes.get(state);
  if (known && known.from <= pos && (known.close < 0 || known.close >= pos)) return known.close;
  const close = src.indexOf("]", pos);
  closes.set(state, { from: pos, close });
  return close;
}

/** `[@a, p. 4; 6; @b]` has two: a semicolon may also stand in what is said of the place. */
function splitItems(citation: string): string[] {
  return citation
    .slice(1, -1)
    .split(/;\s*(?=@)/)
    .map((text) => text.trim());
}

/** The space that is typed before a citation is not shown: it stands at the word that it follows. */
function joinToText(children: readonly Token[]): Token[] {
  const typeAt = (index: number) => children[index]?.type;
  return children.filter((token, index) => {
    const next = typeAt(index + 1) === "softbreak" ? index + 2 : index + 1;
    if (token.type === "text" && typeAt(next) === "citation")
      token.content = token.content.replace(/(?<![ \t])[ \t]+$/, "");
    return token.type !== "softbreak" || typeAt(index + 1) !== "citation";
  });
}

function readCitations(token: Token, numbers: Map<string, number>, draft: Draft): CitationReference[] {
  return splitItems(token.content).map((text) => {
    const [, source = "", locator = ""] = item.exec(text) ?? [];
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    const citation = {
      source,
      number,
      id: `cite.${draft.citations.length + 1}`,
      ...(locator && { locator: unescapeText(locator.replace(/\s+/g, " ")) }),
      position: draft.positionOf(token),
    };
    draft.citations.push(citation);
    return citation;
  });
}

function reportBroken(token: Token, draft: Draft): void {
  const { content } = token;
  const found = content.endsWith("]") ? content.replace(/\s+/g, " ") : `${content} without a ]`;
  const message = `found ${found}; ${form}, an id of a-z, 0-9 and single hyphens; text needs a backslash, \\[@`;
  draft.report("citation", draft.positionOf(token), message);
}

function checkCaptions(draft: Draft): void {
  for (const { title = "", position } of draft.images) {
    if (!/\[@[\p{L}\p{N}_]/u.test(title)) continue;
    const message = "found a citation in a caption, which is plain text; cite in the text beside the picture";
    draft.report("citation", position, message);
  }
}

/** The name says all that the brackets do, in their order, so that it can be spoken to choose the link. */
export function fillCitation({ source, number, id, locator }: CitationGap, resolve: Resolver): string {
  const { name = "", isUnnamed = false } = resolve.citation?.(source) ?? {};
  const href = resolve.fragment?.(`source.${number}`) ?? `#source.${number}`;
  const place = locator ? `, ${locator}` : "";
  const label = `Source ${number}${place}${isUnnamed ? ", unnamed" : ""}${name && `: ${name}`}`;
  const text = `[${number}${isUnnamed ? "†" : ""}${place}]`;
  return `<a href="${escapeHtml(href)}" id="${id}" role="doc-noteref" aria-label="${escapeHtml(label)}">${escapeHtml(text)}</a>`;
}
