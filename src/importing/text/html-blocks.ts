import { findTicks, formatCodeSpan } from "./code-info.ts";

/** An element whose end tag is still to come. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Markdown of what is in it, so far. */
  content: string;
  /** Cells of a row, rows of a table, items of a list. */
  readonly parts: string[];
  caption: string;
}

/** Formats a block between blank lines. */
export function formatBlock(content: string): string {
  return `\n\n${dedent(content).trim()}\n\n`;
}

/** Removes the indentation that all lines have: four spaces would make code of a text. */
export function dedent(content: string): string {
  const lines = content.split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  // The text after a tag on its own line has none.
  const least = Math.min(...indents.slice(indents.length > 1 && indents[0] === 0 ? 1 : 0));
  if (!Number.isFinite(least) || least === 0) return content;
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join("\n");
}

/** Stands around marks of emphasis until it is known what surrounds them. */
const edge = "\ue003";

/**
 * Moves a mark of punctuation out of emphasis where a word goes on right after it (`<b>Note:</b>that`): CommonMark would see no emphasis
 * in `**Note:**that` (section 6.2).
 */
export function settleMarks(text: string): string {
  if (!text.includes(edge)) return text;
  return text
    .replace(/(?<=[^\s*~\\])([^\P{P}*~)\]`>\\])(\*\*|\*|~~)\ue003(?=[\p{L}\p{N}])/gu, "$2$1")
    .replace(/(?<=[\p{L}\p{N}])\ue003(\*\*|\*|~~)([^\P{P}*~[!(`<\\])(?=[^\s*~])/gu, "$2$1")
    .replaceAll(edge, "");
}

/** Wraps text in marks of emphasis; space within moves outside, and a text of several paragraphs has none. */
export function formatMarked(content: string, mark: string): string {
  const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  const plain = text.replaceAll(edge, "");
  if (text === "" || /\n[ \t]*\n/.test(text) || plain.startsWith(mark) || plain.endsWith(mark))
    return content;
  return `${before}${edge}${mark}${text}${mark}${edge}${after}`;
}

export function formatCode(content: string): string {
  const text = content.replace(/\s+/g, " ").trim();
  // Marks of protected code: it stays what it is.
  if (text === "" || text.includes("\ue000")) return content;
  return formatCodeSpan(decodeCode(text));
}

export function formatCodeBlock(content: string): string {
  const code = decodeCode(content.replace(/^\n+|\s+$/g, ""));
  const ticks = findTicks(code, 2);
  return `\n\n${ticks}\n${code}\n${ticks}\n\n`;
}

function decodeCode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
}

export function formatQuotation(content: string): string {
  const text = dedent(content)
    .trim()
    .replace(/\n(?:[ \t]*\n)+/g, "\n\n");
  return `\n\n${quoteLines(text)}\n\n`;
}

/** Puts a mark of a quotation before each line. */
export function quoteLines(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line.trimEnd()}`.trimEnd())
    .join("\n");
}

/** Formats a list of terms and definitions; as paragraphs if one of them is more than a paragraph. */
export function formatDefinitions(parts: readonly string[]): string {
  const items = parts.map((part) => ({ isTerm: part.startsWith("dt"), text: dedent(part.slice(3)).trim() }));
  const shown = items.filter(({ text }) => text !== "");
  const isPlain = shown[0]?.isTerm === true && shown.at(-1)?.isTerm === false;
  const isSimple = shown.every(
    ({ text }) => !/\n[ \t]*\n|^[ \t]*(?:[-*+#>|:]|\d+[.)]|```|~~~)(?:\s|$)/m.test(text),
  );
  if (!isPlain || !isSimple)
    return shown.map(({ isTerm, text }) => formatBlock(isTerm ? formatMarked(text, "**") : text)).join("");
  const lines = shown.map(({ isTerm, text }, index) => {
    const isFirst = isTerm && index > 0 && shown[index - 1]?.isTerm === false;
    return `${isFirst ? "\n" : ""}${isTerm ? "" : ": "}${text.replace(/\s*\n\s*/g, " ")}`;
  });
  return `\n\n${lines.join("\n")}\n\n`;
}

/** Formats a list from its items. */
export function formatList(items: readonly string[], isOrdered: boolean): string {
  const lines = items.flatMap((item, index) => {
    const mark = isOrdered ? `${index + 1}. ` : "- ";
    const text = dedent(item)
      .trim()
      .replace(/\n{3,}/g, "\n\n");
    return text === "" ? [] : [mark + text.split("\n").join(`\n${" ".repeat(mark.length)}`)];
  });
  return `\n\n${lines.join("\n")}\n\n`;
}

/** Formats a table; its first row is the head. A table of one column or row is a list of its texts. */
export function formatTable(rows: readonly (readonly string[])[], caption: string): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return `\n\n${rows.flat().filter(Boolean).join("\n\n")}\n\n`;
  const [head = [], ...others] = rows.map((row) =>
    Array.from({ length: width }, (_, index) => row[index] ?? ""),
  );
  const format = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const lines = [format(head), format(head.map(() => "---")), ...others.map(format)];
  return `\n\n${caption === "" ? "" : `: ${caption}\n\n`}${lines.join("\n")}\n\n`;
}

/** The text of a cell is one line. */
export function formatCell(content: string): string {
  return content
    .replace(/\\\n|\s+/g, " ")
    .trim()
    .replace(/(?<!\\)\|/g, "\\|");
}
