import type { MarkdownIt, StateInline, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import type { Position } from "../../model/diagnostic.ts";
import { Draft } from "../draft.ts";
import type { FragmentGap, Resolver } from "../markdown-document.ts";
import { escapeHtml, findInline, writeTokens } from "../tokens.ts";
import { moveNotes } from "./move-notes.ts";

/**
 * Notes: `[^1]` in the text, `[^1]: …` anywhere, all notes at the end. Ids have a dot, which no heading's id has.
 * Roles follow DPUB-ARIA 1.1.
 */
export function footnotes(md: MarkdownIt): void {
  const definitions = new WeakMap<Draft, Map<string, Position>>();
  md.use(footnote);
  md.core.ruler.at("footnote_tail", moveNotes);
  // GitHub does not know notes inside a line, ^[…]; they stay text.
  md.inline.ruler.disable("footnote_inline");
  md.inline.ruler.after("footnote_ref", "unknown_note", parseUnknownNote);

  // The plugin keeps neither the place of a definition nor one that comes twice. This never matches; it takes notes.
  md.block.ruler.before("footnote_def", "collect_notes", (state, line, _endLine, silent) => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const label = /^\[\^([^\] ]+)\]:/.exec(state.src.slice(start, state.eMarks[line]))?.[1];
    if (silent || label === undefined) return false;
    const draft = Draft.of(state.env);
    const known = definitions.get(draft) ?? new Map<string, Position>();
    const position = draft.positionAt(line, start - (state.src.lastIndexOf("\n", start - 1) + 1));
    const earlier = known.get(label);
    if (earlier) {
      const message = `the note [^${label}] is written again on line ${position.line}, and only that one would be shown; give one of them another label`;
      draft.report("footnote", earlier, message);
    }
    definitions.set(draft, known.set(label, position));
    return false;
  });

  md.core.ruler.push("footnote", ({ tokens, env }) => {
    const draft = Draft.of(env);
    checkNotes(tokens, definitions.get(draft) ?? new Map(), draft);
  });
  writeNotes(md);
}

function parseUnknownNote(state: StateInline, silent: boolean): boolean {
  if (silent || !state.src.startsWith("[^", state.pos)) return false;
  const text = /^\[\^[^\]\n]{1,200}\]/.exec(state.src.slice(state.pos, state.posMax))?.[0];
  if (!text) return false;
  state.push("unknown_note", "", 0).content = text;
  state.pos += text.length;
  return true;
}

function checkNotes(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Position>,
  draft: Draft,
): void {
  for (const token of findInline(tokens, "unknown_note")) {
    const { content } = token;
    const hint = content.includes(" ")
      ? "a label has no spaces"
      : `write ${content}: and the note on a line of its own`;
    draft.report(
      "footnote",
      draft.positionOf(token),
      `found ${content}, but no such note; ${hint}, or \\${content} if it is text`,
    );
  }
  const used = new Set(findInline(tokens, "footnote_ref").map(({ meta }) => meta?.["label"]));
  for (const [label, position] of definitions) {
    if (!used.has(label))
      draft.report(
        "footnote",
        position,
        `the note [^${label}] would not be shown: nothing in the text refers to it; write [^${label}] where it belongs`,
      );
  }
  for (const [index, { type, meta }] of tokens.entries()) {
    const position = definitions.get(String(meta?.["label"]));
    if (type === "footnote_open" && tokens[index + 1]?.type === "footnote_anchor" && position)
      draft.report(
        "footnote",
        position,
        `the note [^${meta?.["label"]}] has no text; write it behind the colon`,
      );
  }
}

function writeNotes(md: MarkdownIt): void {
  writeTokens(md, "unknown_note", ({ content }) => escapeHtml(content));
  writeTokens(md, "footnote_ref", (token, draft) => {
    const { note, use } = readNumbers(token);
    return `<sup><a href="${linkTo(`note.${note}`, draft)}" id="${referenceId(note, use)}" role="doc-noteref" aria-label="Footnote ${note}">${note}</a></sup>`;
  });
  writeTokens(
    md,
    "footnote_block_open",
    () => '<section class="notes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n',
  );
  writeTokens(md, "footnote_block_close", () => "</ol>\n</section>\n");
  writeTokens(md, "footnote_open", (token) => `<li id="note.${readNumbers(token).note}">`);
  writeTokens(md, "footnote_close", () => "</li>\n");
  writeTokens(md, "footnote_anchor", (token, draft) => {
    const { note, use } = readNumbers(token);
    const name = use === 1 ? `Back to reference ${note}` : `Back to reference ${note}, use ${use}`;
    const arrow = use === 1 ? "↩︎" : `↩︎<sup>${use}</sup>`;
    return ` <a href="${linkTo(referenceId(note, use), draft)}" role="doc-backlink" aria-label="${name}">${arrow}</a>`;
  });
}

/** A note's number and which of its references this is, both from 1. */
function readNumbers({ meta }: Token): { note: number; use: number } {
  return { note: Number(meta?.["id"]) + 1, use: Number(meta?.["subId"] ?? 0) + 1 };
}

function referenceId(note: number, use: number): string {
  return use === 1 ? `note-ref.${note}` : `note-ref.${note}.${use}`;
}

function linkTo(id: string, draft: Draft): string {
  return draft.leaveGap({ kind: "fragment", id });
}

/** The address of a place in the text, for an attribute. */
export function fillFragment({ id }: FragmentGap, resolve: Resolver): string {
  return escapeHtml(resolve.fragment?.(id) ?? `#${id}`);
}
