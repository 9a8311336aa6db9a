import type { MarkdownIt, Token } from "markdown-it";
import { Draft } from "../draft.ts";
import { readAttribute, writeTokens } from "../tokens.ts";

const classes: Readonly<Record<string, string>> = {
  "text-align:right": "end",
  "text-align:center": "center",
};

/**
 * Tables that can be scrolled by keyboard where they are wider than the screen. Alignment is a class, because the pages'
 * Content Security Policy forbids `style` attributes.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("table", ({ src, tokens, env }) => {
    const tables = tokens.filter(({ type }) => type === "table_open");
    if (tables.length === 0) return;
    // Regions need names that tell them apart.
    for (const [index, table] of tables.entries()) table.info = index === 0 ? "Table" : `Table ${index + 1}`;
    for (const token of tokens) if (token.type === "th_open" || token.type === "td_open") markCell(token);
    checkRows(tokens, src.split("\n"), Draft.of(env));
  });
  writeTokens(
    md,
    "table_open",
    ({ info }) => `<section class="table" aria-label="${info}" tabindex="0">\n<table>\n`,
  );
  writeTokens(md, "table_close", () => "</table>\n</section>\n");
}

function markCell(cell: Token): void {
  const className = classes[readAttribute(cell, "style")];
  cell.attrs = cell.type === "th_open" ? [["scope", "col"]] : [];
  if (className) cell.attrPush(["class", className]);
}

/** Cells beyond the head's are left out of the page (GFM, section 4.10): reported, so that no text is lost. */
function checkRows(tokens: readonly Token[], lines: readonly string[], draft: Draft): void {
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "thead_open") columns = 0;
    if (type === "th_open") columns++;
    if (type !== "tr_open" || !map) continue;
    const surplus = columns > 0 ? findSurplus(lines[map[0]] ?? "", columns) : undefined;
    if (surplus === undefined) continue;
    draft.report(
      "table",
      draft.positionAt(map[0], surplus),
      `this row has more cells than the head's ${columns}, and they would not be shown; add a column to the head, or write \\| for the character`,
    );
  }
}

/** The column of the first text beyond the last cell, from 0. */
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
