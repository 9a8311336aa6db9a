import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import type { Position } from "../model/diagnostic.ts";
import { ParseContext } from "./parse-context.ts";

/** Converts an offset in a block's text, in UTF-16 code units, to a position in the file. */
type Locate = (offset: number) => Position;

/** What may stay text although it looks like emphasis. */
const emphasisMark = /[*_]/;

/**
 * Records the positions of headings and inline tokens (links, images, footnotes …) in the {@link ParseContext}. markdown-it knows the
 * lines of a block, not the columns. It removes the marks of containers (`> `, `- `, indentation) from the start of each line and
 * nothing from its end, so columns are counted from the end of the source line.
 */
export function positions(md: MarkdownIt): void {
  const locators = new WeakMap<Token[], Locate>();

  md.core.ruler.after("block", "locate_blocks", ({ src, tokens, env }) => {
    for (const [inline, locate] of locateBlocks(tokens, src.split("\n"), ParseContext.of(env))) {
      if (inline.children) locators.set(inline.children, locate);
    }
  });

  /** `start` is where the current rule began: when it pushes a token, `pos` has often moved on. */
  class LocatedState extends MarkdownParser.StateInline {
    start = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const pushed = super.push(type, tag, nesting);
      // Alternative texts are parsed apart: their tokens have no locator.
      const isLocated =
        pushed.nesting >= 0 && (pushed.type !== "text" || emphasisMark.test(this.src.charAt(this.start)));
      const locate = isLocated && locators.get(this.tokens);
      if (locate) ParseContext.of(this.env).setPosition(pushed, locate(this.start));
      return pushed;
    }
  }
  md.inline.State = LocatedState;

  md.inline.ruler.before("text", "start", (state, silent) => {
    if (!silent && state instanceof LocatedState) state.start = state.pos;
    return false;
  });
}

function locateBlocks(
  tokens: readonly Token[],
  lines: readonly string[],
  context: ParseContext,
): [Token, Locate][] {
  const located: [Token, Locate][] = [];
  let locateCell = locateCells(lines, 0, context);
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") locateCell = locateCells(lines, token.map?.[0] ?? 0, context);
    if (token.type !== "inline") continue;
    const opener = tokens[index - 1];
    if (opener?.type === "heading_open") located.push([token, locateHeading(opener, token, lines, context)]);
    else if (token.map) located.push([token, locateLines(token, lines, context)]);
    else located.push([token, locateCell(token)]);
  }
  return located;
}

function locateHeading(
  opener: Token,
  inline: Token,
  lines: readonly string[],
  context: ParseContext,
): Locate {
  const line = opener.map?.[0] ?? 0;
  const source = lines[line] ?? "";
  if (!opener.markup.startsWith("#")) {
    const locate = locateLines(inline, lines, context);
    context.setPosition(opener, locate(0));
    return locate;
  }
  // The line of an ATX heading may continue after its text: `## Title ##`.
  const marker = source.search(/(?<!#)#{1,6}(?=[ \t]|$)/);
  const start = source.indexOf(inline.content, marker + opener.markup.length);
  context.setPosition(opener, context.positionAt(line, marker));
  return (offset) => context.positionAt(line, start + offset);
}

function locateLines({ content, map }: Token, lines: readonly string[], context: ParseContext): Locate {
  const firstLine = map?.[0] ?? 0;
  const rows = content.split("\n");
  /** Counts the characters that markdown-it removed from the start of a row. */
  const countRemoved = (row: number) =>
    (lines[firstLine + row] ?? "").trimEnd().length - (rows[row] ?? "").trimEnd().length;
  // Offsets mostly rise, so the search continues from the last row: its time is linear in the length of the text.
  let [row, start, removed] = [0, 0, countRemoved(0)];
  return (offset) => {
    if (offset < start) [row, start, removed] = [0, 0, countRemoved(0)];
    for (;;) {
      const next = start + (rows[row] ?? "").length + 1;
      if (next > offset || row + 1 >= rows.length) break;
      [row, start, removed] = [row + 1, next, countRemoved(row + 1)];
    }
    return context.positionAt(firstLine + row, removed + offset - start);
  };
}

/** Locates the cells of a row from left to right; only spaces and `|` are between two cells. */
function locateCells(
  lines: readonly string[],
  line: number,
  context: ParseContext,
): (inline: Token) => Locate {
  const source = lines[line] ?? "";
  let end = 0;
  return ({ content }) => {
    // The source escapes each `|` in a cell (GFM, section 4.10).
    const escaped = content.replaceAll("|", "\\|");
    const start = source.indexOf(escaped, end);
    end = start + escaped.length;
    const countPipes = createPipeCounter(content);
    return (offset) => context.positionAt(line, start + offset + countPipes(offset));
  };
}

/** Counts the `|` before an offset. Offsets mostly rise, so it continues from the last one. */
function createPipeCounter(content: string): (offset: number) => number {
  let [reached, count] = [0, 0];
  return (offset) => {
    if (offset < reached) [reached, count] = [0, 0];
    for (; reached < offset; reached++) if (content[reached] === "|") count++;
    return count;
  };
}
