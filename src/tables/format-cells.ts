import { setQuotes } from "../markdown/set-quotes.ts";
import { collapseWhiteSpace } from "../model/line-of-text.ts";
import type { DataCell, DataTable } from "./data-table.ts";

/** Formats the cells of one column as readers of a language see them; a cell without a value is empty. */
export type FormatCell = (cell: DataCell) => string;

/** From five digits on there are groups; then smaller numbers of the same column have them too. */
const grouped = 10_000;

/** @param lang BCP 47. */
export function createFormats(table: DataTable, lang: string): readonly FormatCell[] {
  return table.columns.map((column, index) => {
    if (column.kind === "number") {
      const format = createNumberFormat(column.decimals, listValues(table, index), lang);
      return ({ text, value }) => (value === undefined ? text : format(value));
    }
    if (column.kind === "month" || column.kind === "day") return createDateFormat(column.kind, lang);
    return ({ text }) => setQuotes(collapseWhiteSpace(text), lang);
  });
}

function listValues(table: DataTable, column: number): number[] {
  return table.rows.flatMap((row) => row[column]?.value ?? []);
}

/**
 * Creates a format for numbers that stand together: with the same number of decimals, and a minus sign that is as wide as a plus sign.
 * @param values all of them.
 */
export function createNumberFormat(
  decimals: number,
  values: readonly number[],
  lang: string,
): (value: number) => string {
  const hasGroups = values.some((value) => Math.abs(value) >= grouped);
  const { format } = new Intl.NumberFormat(lang, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: hasGroups ? "always" : "auto",
  });
  return (value) => format(value).replace("-", "−");
}

/** A date stays in one line of a table. */
function createDateFormat(kind: "month" | "day", lang: string): FormatCell {
  const { format } = new Intl.DateTimeFormat(lang, {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    month: "short",
    ...(kind === "day" && { day: "numeric" }),
  });
  return ({ text, value }) => {
    if (value === undefined) return text;
    const date = kind === "day" ? value * 86_400_000 : Date.UTC(Math.floor(value / 12), value % 12);
    return format(date).replaceAll(" ", "\u00a0");
  };
}
