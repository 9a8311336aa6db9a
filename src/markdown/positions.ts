import MarkdownParser, { type MarkdownIt, type Token } from "markdown-it";
import { Draft, type Place } from "./draft.ts";

/**
 * Gives headings and inline tokens (links, images, notes …) their place in the file. markdown-it knows the lines of a
 * block only. What a container puts before a line (`> `, `- `, indentation) is cut off there, but nothing is cut off
 * behind: so a block's lines are laid against the source from their ends.
 */
export function positions(md: MarkdownIt): void {
  const places = new WeakMap<Token[], Place>();

  md.core.ruler.after("block", "place_blocks", ({ src, tokens, env }) => {
    for (const [inline, place] of placeBlocks(tokens, src.split("\n"), Draft.of(env))) {
      if (inline.children) places.set(inline.children, place);
    }
  });

  /** Knows where the rule at work began: a token is often pushed when `pos` is elsewhere. */
  class PlacedState extends MarkdownParser.StateInline {
    start = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const pushed = super.push(type, tag, nesting);
      // The words of an alternative text are parsed on their own and have no place.
      const place = pushed.nesting >= 0 && pushed.type !== "text" && places.get(this.tokens);
      if (place) Draft.of(this.env).place(pushed, place(this.start));
      return pushed;
    }
  }
  md.inline.State = PlacedState;

  md.inline.ruler.before("text", "start", (state, silent) => {
    if (!silent && state instanceof PlacedState) state.start = state.pos;
    return false;
  });
}

function placeBlocks(tokens: readonly Token[], lines: readonly string[], draft: Draft): [Token, Place][] {
  const placed: [Token, Place][] = [];
  let placeCell = placeCells(lines, 0, draft);
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") placeCell = placeCells(lines, token.map?.[0] ?? 0, draft);
    if (token.type !== "inline") continue;
    const opener = tokens[index - 1];
    if (opener?.type === "heading_open" && opener.markup.startsWith("#")) {
      placed.push([token, placeHeading(opener, token, lines, draft)]);
    } else if (token.map) {
      placed.push([token, placeLines(token, token.map[0], lines, draft)]);
      if (opener?.type === "heading_open")
        draft.place(opener, placeLines(token, token.map[0], lines, draft)(0));
    } else {
      placed.push([token, placeCell(token)]);
    }
  }
  return placed;
}

/** An ATX heading: the only block whose line may go on behind the text (`## Title ##`). */
function placeHeading(opener: Token, inline: Token, lines: readonly string[], draft: Draft): Place {
  const line = opener.map?.[0] ?? 0;
  const source = lines[line] ?? "";
  const marker = source.search(/(?<!#)#{1,6}(?=[ \t]|$)/);
  const start = source.indexOf(inline.content, marker + opener.markup.length);
  draft.place(opener, draft.positionAt(line, marker));
  return (offset) => draft.positionAt(line, start + offset);
}

function placeLines(inline: Token, firstLine: number, lines: readonly string[], draft: Draft): Place {
  const rows = inline.content.split("\n");
  let start = 0;
  const starts = rows.map((row) => {
    const own = start;
    start += row.length + 1;
    return own;
  });
  const countCutOff = (row: number) =>
    (lines[firstLine + row] ?? "").trimEnd().length - (rows[row] ?? "").trimEnd().length;
  let row = 0;
  let cutOff = countCutOff(row);
  return (offset) => {
    const before = row;
    // Asked for from first to last, as a rule: go on from the row before.
    if ((starts[row] ?? 0) > offset) row = 0;
    while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= offset) row++;
    if (row !== before) cutOff = countCutOff(row);
    return draft.positionAt(firstLine + row, cutOff + offset - (starts[row] ?? 0));
  };
}

/** One row's cells from left to right; between two of them stand only spaces and `|`. */
function placeCells(lines: readonly string[], line: number, draft: Draft): (inline: Token) => Place {
  const source = lines[line] ?? "";
  let end = 0;
  return ({ content }) => {
    // A `|` inside a cell is always escaped in the source (GFM, section 4.10).
    const escaped = content.replaceAll("|", "\\|");
    const start = source.indexOf(escaped, end);
    end = start + escaped.length;
    const countPipes = createPipeCounter(content);
    return (offset) => draft.positionAt(line, start + offset + countPipes(offset));
  };
}

/** Counts the `|` before an offset; asked for from first to last, it goes on from the offset before. */
function createPipeCounter(content: string): (offset: number) => number {
  let [reached, count] = [0, 0];
  return (offset) => {
    if (offset < reached) [reached, count] = [0, 0];
    for (; reached < offset; reached++) if (content[reached] === "|") count++;
    return count;
  };
}
