import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

const [opener, closer] = ["<!--", "-->"];

/**
 * Leaves out HTML comments, with the space on one side. A comment that begins a line also ends a paragraph (CommonMark, section 4.6,
 * type 2), but text after it on its last line is Markdown.
 */
export function comments(md: MarkdownIt): void {
  md.block.ruler.before("html_block", "comment", skipCommentBlock, {
    alt: ["paragraph", "reference", "blockquote"],
  });
  md.inline.ruler.before("html_inline", "comment", skipComment);
}

function skipCommentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const isIndented = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
  if (isIndented || !state.src.startsWith(opener, start)) return false;
  const [line, end] = findBlockEnd(state, start, startLine, endLine);
  const rest = state.src.slice(end, state.eMarks[line]);
  // On one line with other text, it is part of a paragraph.
  if (end < 0 || (rest.trim() !== "" && line === startLine)) return false;
  if (silent) return true;
  state.line = line + 1;
  if (rest.trim() === "") return true;
  // The next block begins in the middle of a line.
  state.line = line;
  state.bMarks[line] = end + (rest.length - rest.trimStart().length);
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
  return true;
}

/** Finds the line on which a comment ends, within its list item or quotation, and the offset after it; -1 if it does not end there. */
function findBlockEnd(
  state: StateBlock,
  start: number,
  startLine: number,
  endLine: number,
): [number, number] {
  const { src, bMarks, eMarks, sCount, blkIndent } = state;
  if (!hasCloser(state.env, src, start)) return [startLine, -1];
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && !state.isEmpty(line) && (sCount[line] ?? 0) < blkIndent) break;
    const from = line === startLine ? start + 2 : (bMarks[line] ?? 0);
    const close = src.slice(from, eMarks[line]).indexOf(closer);
    if (close >= 0) return [line, from + close + closer.length];
  }
  return [startLine, -1];
}

const lastClosers = new WeakMap<object, number>();

/** The last closing mark of a text is cached, so that comments that are not closed take linear time. */
function hasCloser(key: object, src: string, start: number): boolean {
  const last = lastClosers.get(key) ?? src.lastIndexOf(closer);
  lastClosers.set(key, last);
  // <!--> and <!---> are whole comments (CommonMark, section 6.6).
  return last >= start + 2;
}

function skipComment(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith(opener, pos)) return false;
  const close = hasCloser(state, src, pos) ? src.indexOf(closer, pos + 2) : -1;
  const end = close + closer.length;
  if (close < 0 || end > posMax) return skipUnclosed(state, silent);
  state.pos = end;
  if (silent) return true;
  const isAtEnd = end === posMax || src[end] === "\n";
  if (isAtEnd) state.pending = state.pending.trimEnd();
  else if (/[ \t]$|^$/.test(state.pending)) while (/[ \t]/.test(src.charAt(state.pos))) state.pos++;
  return true;
}

/** It would swallow the rest of the text. */
function skipUnclosed(state: StateInline, silent: boolean): boolean {
  if (!silent) state.push("broken_comment", "", 0).content = opener;
  state.pos += opener.length;
  return true;
}
