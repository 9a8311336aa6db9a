import type { Token } from "markdown-it";
import type { ParseContext } from "../parse-context.ts";
import { quoteLine } from "./check-block.ts";
import { containers } from "./list-containers.ts";

const fence = /^(:{3,})[ \t]*$/;
/** The beginning of a block where Markdown finds none: in a cell, a subhead or a definition. */
const beginning = /^(?::[ \t]+)?(:{3,}[ \t]*([a-z]+)(?![^ \t]).*)$/;

/** The plugin lets a block without an end go on to the end of the list, the quotation, the block around it, or the text. */
export function checkEnd(
  { map, markup }: Token,
  lines: readonly string[],
  closed: Set<number>,
  context: ParseContext,
): void {
  const [first, last] = map ?? [0, 0];
  const end = /(:{3,})[ \t]*$/.exec(lines[last] ?? "")?.[1] ?? "";
  // The end of a block around this one has more colons, and was counted before.
  if (end.length >= markup.length && !closed.has(last)) {
    closed.add(last);
    return;
  }
  const position = context.positionAt(first, (lines[first] ?? "").indexOf(markup));
  context.report(
    "block",
    position,
    `found "${quoteLine(lines[first] ?? "")}" without an end; write ${markup} on a line after its text (a block around another one begins and ends with more colons than that: ${markup}:)`,
  );
}

/**
 * Reports lines of a text that end a block which has not begun, and those that begin one where none can stand: readers would see them.
 * @param line the first one, from 0.
 */
export function checkStray(
  content: string,
  line: number,
  lines: readonly string[],
  context: ParseContext,
): void {
  if (!content.includes(":::")) return;
  for (const [index, row] of content.split("\n").entries()) {
    const message = describeStray(row);
    if (message === undefined) continue;
    const column = Math.max(0, (lines[line + index] ?? "").indexOf(":::"));
    context.report("block", context.positionAt(line + index, column), message);
  }
}

function describeStray(row: string): string | undefined {
  if (fence.test(row))
    return `found ${row.trim()}, which ends no block; write its beginning above, such as ${containers[0]?.example}, or delete it`;
  const [, written = "", name] = beginning.exec(row) ?? [];
  if (!containers.some((one) => one.name === name)) return undefined;
  return `found "${quoteLine(written)}" within a text, where no block begins; write it on a line of its own, between two paragraphs (if it is text, write \\:::)`;
}
