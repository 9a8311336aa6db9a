import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { ParseContext } from "../parse-context.ts";
import { readAttribute, renderTokens } from "../tokens.ts";
import { checkMarks, removeMark, splitTables, type TableParts } from "./table-caption.ts";
import { markColumns } from "./table-columns.ts";

/** A table of this many columns is wider than the text. */
const wide = 5;

const classes: Readonly<Record<string, string>> = {
  "text-align:right": "end",
  "text-align:center": "center",
};

/**
 * Renders tables as figures, with caption and source, in a region that the keyboard can scroll when it is wider than the screen.
 * Alignment is a class, because the Content Security Policy forbids `style` attributes.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("table", (state) => {
    const { src, tokens, env } = state;
    const context = ParseContext.of(env);
    for (const token of tokens) if (token.type === "th_open" || token.type === "td_open") alignCell(token);
    checkRows(tokens, src.split("\n"), context);
    // Each region needs a name of its own: of two tables with one caption, the second is named by its number.
    let number = 0;
    const names = new Set<string>();
    state.tokens = splitTables(tokens).flatMap((piece) => {
      if (!("table" in piece)) return piece;
      const name = piece.caption?.[1]?.content ?? "";
      const isNamed = name !== "" && !names.has(name);
      names.add(name);
      return buildFigure(piece, { number: ++number, isNamed }, state);
    });
    if (number > 0) context.styles.add("table");
    checkMarks(state.tokens, context);
  });
  renderTokens(md, "table_open", ({ meta }, context) => {
    const number = Number(meta?.["number"]);
    const name = meta?.["isNamed"]
      ? `aria-labelledby="${captionId(number)}"`
      : context.addPlaceholder({ kind: "label", of: "table", number });
    const hint = context.addPlaceholder({ kind: "label", of: "scroll" });
    return `<section ${name} tabindex="0">\n<div ${hint}>\n<table>\n`;
  });
  renderTokens(md, "table_close", () => "</table>\n</div>\n</section>\n");
}

function captionId(table: number): string {
  return `table.${table}`;
}

function buildFigure(
  { table, caption = [], source = [] }: TableParts,
  region: { readonly number: number; readonly isNamed: boolean },
  state: StateCore,
): Token[] {
  const columns = markColumns(table);
  const create = (nesting: Token["nesting"]) => {
    const figure = new state.Token(`table_figure_${nesting > 0 ? "open" : "close"}`, "figure", nesting);
    figure.block = true;
    return figure;
  };
  const open = create(1);
  open.attrPush(["class", columns < wide ? "table" : "table wide"]);
  const [captionOpen, , captionClose] = caption;
  for (const token of [captionOpen, captionClose]) {
    if (!token) continue;
    token.type = token.type.replace("paragraph", "figcaption");
    token.tag = "figcaption";
  }
  captionOpen?.attrPush(["id", captionId(region.number)]);
  source[0]?.attrPush(["class", "source"]);
  removeMark(caption);
  removeMark(source);
  const [tableOpen] = table;
  if (tableOpen) tableOpen.meta = region;
  return [open, ...caption, ...table, ...source, create(-1)];
}

function alignCell(cell: Token): void {
  const className = classes[readAttribute(cell, "style")];
  cell.attrs = cell.type === "th_open" ? [["scope", "col"]] : [];
  if (className) cell.attrPush(["class", className]);
}

/** Reports cells beyond the header's: they would be dropped (GFM, section 4.10). */
function checkRows(tokens: readonly Token[], lines: readonly string[], context: ParseContext): void {
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "thead_open") columns = 0;
    if (type === "th_open") columns++;
    if (type !== "tr_open" || !map) continue;
    const surplus = columns > 0 ? findSurplus(lines[map[0]] ?? "", columns) : undefined;
    if (surplus === undefined) continue;
    context.report(
      "table",
      context.positionAt(map[0], surplus),
      `this row has more cells than the head's ${columns}, and they would not be shown; add a column to the head, or write \\| for the character`,
    );
  }
}

/** The column, from 0, of the first text after the last cell. */
function findSurplus(source: string, columns: number): number | undefined {
  const indent = /^[\s>]*\|?/.exec(source)?.[0].length ?? 0;
  const surplus = source
    .slice(indent)
    .split(/(?<!\\)\|/)
    .slice(columns)
    .join("|");
  const text = surplus.search(/[^\s|]/);
  return text < 0 ? undefined : source.length - surplus.length + text;
}
