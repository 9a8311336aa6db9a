import type { MarkdownIt, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import type { Position } from "../../model/diagnostic.ts";
import type { FragmentPlaceholder, Resolver } from "../markdown-document.ts";
import { ParseContext } from "../parse-context.ts";
import { formatLetter } from "../render-label.ts";
import { escapeHtml, findInline, renderTokens } from "../tokens.ts";
import { moveFootnotes } from "./move-footnotes.ts";

/**
 * `[^1]` refers to a footnote, `[^1]: …` defines it, and the page shows all of them at the end. Ids contain a dot, which no heading's
 * id has. Roles follow DPUB-ARIA 1.1.
 */
export function footnotes(md: MarkdownIt): void {
  const definitions = new WeakMap<ParseContext, Map<string, Position>>();
  md.use(footnote);
  md.core.ruler.at("footnote_tail", moveFootnotes);
  // Inline footnotes, ^[…], stay text, as on GitHub.
  md.inline.ruler.disable("footnote_inline");
  md.inline.ruler.after("footnote_ref", "unknown_footnote", parseUnknown);

  // The plugin keeps no positions and no repeated definitions. This rule records both and never matches.
  md.block.ruler.before("footnote_def", "collect_footnotes", (state, line, _endLine, silent) => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const label = /^\[\^([^\] ]+)\]:/.exec(state.src.slice(start, state.eMarks[line]))?.[1];
    if (silent || label === undefined) return false;
    const context = ParseContext.of(state.env);
    const byLabel = definitions.get(context) ?? new Map<string, Position>();
    const position = context.positionAt(line, start - (state.src.lastIndexOf("\n", start - 1) + 1));
    const earlier = byLabel.get(label);
    if (earlier) {
      const message = `the footnote [^${label}] is written again on line ${position.line}, and only that one would be shown; give one of them another label`;
      context.report("footnote", earlier, message);
    }
    definitions.set(context, byLabel.set(label, position));
    return false;
  });

  md.core.ruler.push("footnote", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    checkReferences(tokens, context);
    checkDefinitions(tokens, definitions.get(context) ?? new Map(), context);
  });
  renderFootnotes(md);
}

function parseUnknown(state: StateInline, silent: boolean): boolean {
  if (silent || !state.src.startsWith("[^", state.pos)) return false;
  const text = /^\[\^[^\]\n]{1,200}\]/.exec(state.src.slice(state.pos, state.posMax))?.[0];
  if (!text) return false;
  state.push("unknown_footnote", "", 0).content = text;
  state.pos += text.length;
  return true;
}

function checkReferences(tokens: readonly Token[], context: ParseContext): void {
  for (const token of findInline(tokens, "unknown_footnote")) {
    const { content } = token;
    const hint = content.includes(" ")
      ? "a label has no spaces"
      : `write ${content}: and the footnote on a line of its own`;
    const message = `found ${content}, but no such footnote; ${hint}, or \\${content} if it is text`;
    context.report("footnote", context.positionOf(token), message);
  }
}

function checkDefinitions(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Position>,
  context: ParseContext,
): void {
  const used = new Set(findInline(tokens, "footnote_ref").map(({ meta }) => meta?.["label"]));
  const empty = new Set(
    tokens
      .filter(({ type }, index) => type === "footnote_open" && tokens[index + 1]?.type === "footnote_anchor")
      .map(({ meta }) => meta?.["label"]),
  );
  for (const [label, position] of definitions) {
    const report = (what: string) => context.report("footnote", position, `the footnote [^${label}] ${what}`);
    if (!used.has(label))
      report(`would not be shown: nothing in the text refers to it; write [^${label}] where it belongs`);
    else if (empty.has(label)) report("has no text; write it after the colon");
  }
}

function renderFootnotes(md: MarkdownIt): void {
  renderTokens(md, "unknown_footnote", ({ content }) => escapeHtml(content));
  renderTokens(md, "footnote_ref", (token, context) => {
    const { number, use } = readNumbers(token);
    const href = linkTo(`note.${number}`, context);
    const label = context.addPlaceholder({ kind: "label", of: "footnote", number });
    return `<sup><a href="${href}" id="${referenceId(number, use)}" role="doc-noteref" ${label}>${formatLetter(number)}</a></sup>`;
  });
  renderTokens(md, "footnote_block_open", (_token, context) => {
    const label = context.addPlaceholder({ kind: "label", of: "footnotes" });
    return `<section class="notes" role="doc-endnotes" ${label}>\n<ol type="a">\n`;
  });
  renderTokens(md, "footnote_block_close", () => "</ol>\n</section>\n");
  renderTokens(md, "footnote_open", (token) => `<li id="note.${readNumbers(token).number}">`);
  renderTokens(md, "footnote_close", () => "</li>\n");
  renderTokens(md, "footnote_anchor", (token, context) => {
    const { number, use } = readNumbers(token);
    const href = linkTo(referenceId(number, use), context);
    const label = context.addPlaceholder({ kind: "label", of: "back", number, use });
    const arrow = use === 1 ? "↩︎" : `↩︎<sup>${use}</sup>`;
    return ` <a href="${href}" role="doc-backlink" ${label}>${arrow}</a>`;
  });
}

/** The number of a footnote and that of one reference to it, both from 1. */
function readNumbers({ meta }: Token): { number: number; use: number } {
  return { number: Number(meta?.["id"]) + 1, use: Number(meta?.["subId"] ?? 0) + 1 };
}

function referenceId(number: number, use: number): string {
  return use === 1 ? `note-ref.${number}` : `note-ref.${number}.${use}`;
}

function linkTo(id: string, context: ParseContext): string {
  return context.addPlaceholder({ kind: "fragment", id });
}

/** Renders the value of an `href` that leads to an element of the text. */
export function renderFragment({ id }: FragmentPlaceholder, resolve: Resolver): string {
  return escapeHtml(resolve.fragment?.(id) ?? `#${id}`);
}
