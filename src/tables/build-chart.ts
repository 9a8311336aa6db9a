import type { ChartKind } from "../model/chart.ts";
import type { ChartData, ChartSeries, DataTable } from "./data-table.ts";
import { createFormats, createNumberFormat } from "./format-cells.ts";

/** Builds what a chart of a table draws: the first column names the rows, and all columns of numbers after it are series. */
export function buildChart(shown: DataTable, kind: ChartKind, lang: string): ChartData | undefined {
  const table = alignDecimals(shown);
  const [axis] = table.columns;
  const formats = createFormats(table, lang);
  if (!axis) return undefined;
  const places = table.rows.map(([first]) => first?.value);
  return {
    kind,
    axis,
    labels: table.rows.map(([first]) => (first && formats[0]?.(first)) || "–"),
    places: places.every((place) => place !== undefined) ? places : undefined,
    series: listSeries(table).map((column): ChartSeries => {
      const { name, ...rest } = column;
      return {
        name,
        values: table.rows.map((row) => row[rest.index]?.value),
        texts: table.rows.map((row) => {
          const cell = row[rest.index];
          return cell ? (formats[rest.index]?.(cell) ?? "") : "";
        }),
        formatTick: (tick, ticks) => createNumberFormat(countDecimals(ticks), ticks, lang)(tick),
      };
    }),
  };
}

/** Gives all numbers as many decimals, because a chart shows them beside each other. */
function alignDecimals({ columns, rows }: DataTable): DataTable {
  const decimals = Math.max(...columns.map((column) => column.decimals));
  return { columns: columns.map((column) => ({ ...column, decimals })), rows };
}

/** The columns of numbers after the first column. */
export function listSeries({ columns }: DataTable) {
  return columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ kind, index }) => kind === "number" && index > 0);
}

function countDecimals(numbers: readonly number[]): number {
  return Math.max(...numbers.map((number) => /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0));
}
