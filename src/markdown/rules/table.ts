import type { MarkdownIt, Token } from "markdown-it";
import { ParseContext } from "../parse-context.ts";
import { readAttribute, renderTokens } from "../tokens.ts";

const classes: Readonly<Record<string, string>> = {
  "text-align:right": "end",
  "text-align:center": "center",
};

/**
 * Renders tables in a region that the keyboard can scroll when it is wider than the screen. Alignment is a class, because the
 * Content Security Policy forbids `style` attributes.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("table", ({ src, tokens, env }) => {
    const tables = tokens.filter(({ type }) => type === "table_open");
    if (tables.length === 0) return;
    ParseContext.of(env).styles.add("table");
    // Each region needs a name of its own.
    for (const [index, table] of tables.entries()) table.meta = { number: index + 1 };
    for (const token of tokens) if (token.type === "th_open" || token.type === "td_open") alignCell(token);
    checkRows(tokens, src.split("\n"), ParseContext.of(env));
  });
  renderTokens(md, "table_open", ({ meta }, context) => {
    const number = Number(meta?.["number"]);
    const label = context.addPlaceholder({ kind: "label", of: "table", number });
    return `<section class="table" ${label} tabindex="0">\n<table>\n`;
  });
  renderTokens(md, "table_close", () => "</table>\n</section>\n");
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
