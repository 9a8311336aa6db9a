import type { Token } from "markdown-it";

export type ParseMarkdown = (markdown: string) => readonly Token[];

/** A limit on the time to find unneeded backslashes: how many characters may still be parsed. */
export interface Effort {
  left: number;
}

/** Enough for every backslash in a story of common length and punctuation. */
export function createEffort(): Effort {
  return { left: 300_000 };
}

/** Before a character that can be Markdown: ASCII punctuation (CommonMark 0.31, section 2.4). */
const punctuation = /(?=[!-/:-@[-`{-~])/;

/**
 * Returns Markdown that shows a paragraph of plain text unchanged, except that spaces are collapsed. Backslashes are added only
 * before characters that need one. The parser itself decides which those are, so that Markdown's rules, and our additions to them, are
 * not listed here.
 * @param parse parses the publication's Markdown, with quotation marks as typed.
 * @param effort of a whole story; when it is used up, unneeded backslashes stay.
 */
export function escapeMarkdown(text: string, parse: ParseMarkdown, effort = createEffort()): string {
  const isFaithful = (markdown: string) => showsOnly(text, parse(markdown));
  if (isFaithful(text)) return text;
  // Spaces at the start and end of a line can be Markdown (code, a line break), cannot be escaped, and are not visible.
  const trimmed = text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/gm, "").trim();
  const markdown =
    escapeWhereNeeded(text, isFaithful, effort) ?? escapeWhereNeeded(trimmed, isFaithful, effort);
  if (markdown === undefined) throw new Error(`Markdown cannot show this text as it is: ${text}`);
  return markdown;
}

/** Escapes every candidate, then removes unneeded escapes: largest groups first, the last characters before the first. */
function escapeWhereNeeded(
  text: string,
  isFaithful: (markdown: string) => boolean,
  effort: Effort,
): string | undefined {
  const pieces = text.split(punctuation);
  const candidates = pieces.flatMap((piece, index) => (punctuation.test(piece.charAt(0)) ? [index] : []));
  const escaped = new Set(candidates);
  const join = () => pieces.map((piece, index) => (escaped.has(index) ? `\\${piece}` : piece)).join("");

  const release = (group: readonly number[]): void => {
    if (effort.left < text.length) return;
    effort.left -= text.length;
    for (const index of group) escaped.delete(index);
    if (isFaithful(join())) return;
    for (const index of group) escaped.add(index);
    if (group.length < 2) return;
    const middle = group.length >> 1;
    release(group.slice(middle));
    release(group.slice(0, middle));
  };

  if (!isFaithful(join())) return undefined;
  release(candidates);
  return join();
}

/** True if the tokens show one paragraph with this text and nothing else; web addresses in it may be links. */
function showsOnly(text: string, tokens: readonly Token[]): boolean {
  const [open, inline, close] = tokens;
  if (tokens.length !== 3 || open?.type !== "paragraph_open" || close?.type !== "paragraph_close")
    return false;
  // The caption of a table.
  if (/^:[ \t]/.test(inline?.content ?? "")) return false;
  let shown = "";
  for (const { type, content, markup } of inline?.children ?? []) {
    if (type === "softbreak") shown += "\n";
    else if (type === "text") shown += content;
    else if (markup === "linkify") continue;
    else return false;
  }
  return foldSpaces(shown) === foldSpaces(text);
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
