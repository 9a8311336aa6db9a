import type { Token } from "markdown-it";
import type { ParseContext } from "../parse-context.ts";

/** The start of a caption or source, as Pandoc has it: a colon, then a space. */
const mark = /^:[ \t]+(?=\S)/;
/** The same in a token: the words may be in others, such as those of emphasis. */
const markAlone = /^:[ \t]+/;

/** The place of a table's tokens, and whether a caption or source was found beside it. */
export interface TableParts {
  readonly table: readonly Token[];
  /** Tokens of a paragraph: above the table, and below it. */
  readonly caption: readonly Token[] | undefined;
  readonly source: readonly Token[] | undefined;
}

/**
 * Splits tokens into tables, each with its caption and source, and all else. A paragraph that starts with `: ` is the caption of the table
 * right below it, or else the source of the table right above it.
 */
export function splitTables(tokens: readonly Token[]): (Token | TableParts)[] {
  const pieces: (Token | TableParts)[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token) break;
    const marked = findMarked(tokens, index);
    const start = marked ? index + marked.length : index;
    if (tokens[start]?.type !== "table_open") {
      pieces.push(token);
      index++;
      continue;
    }
    const end = findEnd(tokens, start);
    const below = findMarked(tokens, end);
    const source = below && tokens[end + below.length]?.type !== "table_open" ? below : undefined;
    pieces.push({ table: tokens.slice(start, end), caption: marked, source });
    index = end + (source?.length ?? 0);
  }
  return pieces;
}

/** Tables are not nested. */
function findEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length && tokens[end]?.type !== "table_close") end++;
  return end + 1;
}

/** Returns the three tokens of a paragraph that starts with `: `. */
function findMarked(tokens: readonly Token[], index: number): readonly Token[] | undefined {
  const paragraph = tokens.slice(index, index + 3);
  const [open, inline] = paragraph;
  if (open?.type !== "paragraph_open" || open.hidden || !inline) return undefined;
  return inline.children?.[0]?.type === "text" && mark.test(inline.content) ? paragraph : undefined;
}

/** Removes the colon from the text of a caption or source. */
export function removeMark([, inline]: readonly Token[]): void {
  const [first] = inline?.children ?? [];
  if (inline) inline.content = inline.content.replace(mark, "");
  if (first) first.content = first.content.replace(markAlone, "");
}

/**
 * Reports a paragraph that starts with `: ` beside no table, and the last row of a table that would be its source after an empty
 * line.
 */
export function checkMarks(tokens: readonly Token[], context: ParseContext): void {
  for (const [index, { type, map, content }] of tokens.entries()) {
    if (type === "paragraph_open" && map && findMarked(tokens, index))
      context.report(
        "table",
        context.positionAt(map[0], 0),
        'found ": " at the start of a paragraph, which makes it the caption of a table; put it right above a table, or its source right below, or leave out the colon',
      );
    const row = tokens[index - 2];
    if (type === "inline" && mark.test(content) && row?.type === "tr_open" && row.map)
      context.report(
        "table",
        context.positionAt(row.map[0], 0),
        'found ": " at the start of a row; leave an empty line above it to make it the source of the table',
      );
  }
}
