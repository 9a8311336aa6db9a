import type { Token } from "markdown-it";
import { visibleText } from "../tokens.ts";

/** A text cell of more characters may break into lines, but not into lines of single words. */
export const longText = 24;

/** `1,204.5`, `1 204`, `3.4`: groups of three digits, or of two before the last three as in India; digits of any script. */
const digits =
  "(?:\\p{Nd}{1,3}(?:[ \\u00a0\\u202f\\u2009.,'’٬]\\p{Nd}{3})+|\\p{Nd}{1,2}(?:,\\p{Nd}{2})*,\\p{Nd}{3}|\\p{Nd}+)(?:[.,٫]\\p{Nd}+)?";
const sign = "[+±\\-−–<>≈~]?\\s*";
const currency = "(?:\\p{Sc}|[A-Z]{3}|Fr\\.|kr)";
const unit = "(?:[kcm]?m[²³]?|k?g|t|l|ha|km/h|[kMGT]Wh?|ft|mi|lb|Mio\\.|Mrd\\.|[mb]illion)";
/** Before or after the digits stands a currency; after them `%`, `°C`, a unit, or an abbreviation such as `m` or `bn`. */
const number = new RegExp(
  `^\\(?${sign}(?:${currency}\\s*)?${sign}${digits}(?:\\s*(?:[%٪‰]|°[CF]?|${unit}|${currency})|(?:k|m|bn|tn))?\\)?$`,
  "u",
);
/** What stands where there is no number. */
const nothing = /^(?:[-–—−.…·?*]*|n\/a|n\.a\.|k\. ?A\.)$/;

/** True for a number as texts write it, perhaps with a currency or unit. */
export function isNumber(text: string): boolean {
  return number.test(text);
}

/** True for what stands where there is no number. */
export function isNothing(text: string): boolean {
  return nothing.test(text);
}

/** What the cells of one column have in common. */
interface Column {
  isNumeric: boolean;
  hasNumbers: boolean;
  isLong: boolean;
}

/** Marks the cells of columns of numbers with the class `number`, and the heads of columns of long texts with `long`. */
export function markColumns(table: readonly Token[]): number {
  const columns: Column[] = [];
  eachCell(table, (cell, index, text) => {
    const column = columns[index] ?? { isNumeric: true, hasNumbers: false, isLong: false };
    columns[index] = column;
    if (cell.type === "th_open") return;
    column.isLong ||= text.length > longText;
    if (isNumber(text)) column.hasNumbers = true;
    else if (!isNothing(text)) column.isNumeric = false;
  });
  eachCell(table, (cell, index) => {
    const { isNumeric = false, hasNumbers = false, isLong = false } = columns[index] ?? {};
    if (isNumeric && hasNumbers) setClass(cell, "number");
    else if (isLong && cell.type === "th_open") setClass(cell, "long");
  });
  return columns.length;
}

function eachCell(table: readonly Token[], visit: (cell: Token, column: number, text: string) => void): void {
  let column = 0;
  for (const [index, token] of table.entries()) {
    if (token.type === "tr_open") column = 0;
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    visit(token, column, visibleText(table[index + 1]?.children ?? []).trim());
    column++;
  }
}

function setClass(cell: Token, name: string): void {
  const others = cell.attrs?.filter(([attribute]) => attribute !== "class") ?? [];
  const own = cell.attrGet("class");
  cell.attrs = [...others, ["class", own === null || name === "number" ? name : `${own} ${name}`]];
}
