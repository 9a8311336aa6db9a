import type { DataReference } from "../markdown/markdown-document.ts";
import type { ChartKind } from "../model/chart.ts";
import { buildChart, listSeries } from "./build-chart.ts";
import { findWideWord } from "./chart/bar-chart.tsx";
import { findWideLabel } from "./chart/column-chart.tsx";
import { findLongName } from "./chart/line-ends.tsx";
import { measure } from "./chart/measure.ts";
import type { CsvTable } from "./csv.ts";
import type { DataColumn, DataTable } from "./data-table.ts";
import { isEmpty } from "./read-numbers.ts";
import type { DataFault } from "./read-table.ts";

/** What each kind of chart has room for. */
const most: Readonly<Record<ChartKind, { readonly series: number; readonly rows: number }>> = {
  bar: { series: 2, rows: 60 },
  column: { series: 1, rows: 60 },
  line: { series: 2, rows: 200 },
};

/** Of a value, in em. Beside a line stand a scale and the last value. */
const widestValue: Readonly<Record<ChartKind, number>> = { bar: 9, column: 8, line: 6.5 };

/** Checks that a table can be drawn as the chart that its block asks for. */
export function checkChart(
  table: DataTable,
  csv: CsvTable,
  { options: { chart }, places }: Pick<DataReference, "options" | "places">,
  lang: string,
): readonly DataFault[] {
  if (!chart) return [];
  const message = checkSeries(table, chart) ?? checkFit(table, chart, lang);
  if (message !== undefined) return [{ in: "text", position: places.chart, message }];
  return chart === "line" ? checkOrder(table, csv) : [];
}

function checkSeries(table: DataTable, chart: ChartKind): string | undefined {
  const series = listSeries(table);
  const { columns, rows } = table;
  if (columns.length < 2)
    return `found one column; a chart needs two: the first names what is drawn, and one after it has numbers`;
  if (series.length === 0) return `found no column of numbers after the first${describeText(table)}`;
  if (series.length > most[chart].series) {
    const names = series.map(({ name }) => name).join(", ");
    const kept = [columns[0], ...series].slice(0, most[chart].series + 1).map((column) => column?.name);
    return `found ${series.length} columns of numbers (${names}); a ${chart} chart shows ${most[chart].series} at most; choose with columns: [${kept.join(", ")}]`;
  }
  if (rows.length > most[chart].rows)
    return `found ${rows.length} rows; a ${chart} chart has room for ${most[chart].rows}; sum them up, or write chart: line`;
  return checkUnits(series);
}

/** Names a cell that is no number, in the column that has most of them. */
function describeText({ columns, rows }: DataTable): string {
  const column = columns.findIndex(({ kind }, index) => kind === "text" && index > 0);
  const cell = rows
    .map((row) => row[column]?.text ?? "")
    .find((text) => !isEmpty(text) && !/^[\d.,]+$/.test(text));
  return cell === undefined ? "" : ` ("${columns[column]?.name}" has "${cell}")`;
}

/** `Tonnage (t)`. Two units have no common axis. */
function checkUnits(series: readonly DataColumn[]): string | undefined {
  const units = new Set(series.map(({ name }) => /\(([^()]+)\)$/.exec(name)?.[1]));
  return units.size > 1
    ? `found columns in different units (${series.map(({ name }) => name).join(", ")}), which have no scale in common; choose one with columns: […]`
    : undefined;
}

function checkFit(table: DataTable, kind: ChartKind, lang: string): string | undefined {
  const chart = buildChart(table, kind, lang);
  const large = chart?.series.flatMap(({ texts }) => texts).find((text) => measure(text) > widestValue[kind]);
  if (large !== undefined)
    return `found "${large}", which has too many figures to stand in a chart; write thousands or millions, and say so with unit: million tonnes`;
  const wide = chart && kind === "column" && findWideLabel(chart);
  if (wide)
    return `found "${wide}", which has no room below a column on a telephone; write chart: bar, or a shorter name`;
  const word = chart && kind === "bar" && findWideWord(chart);
  if (word)
    return `found "${word}", a word without a place to break it, which has no room in a chart on a telephone; write a shorter name into the file`;
  const long = chart && kind === "line" && findLongName(chart);
  return long
    ? `found "${long}", which has no room behind a line; write a shorter name into the file`
    : undefined;
}

/** A line goes from the first row to the last. */
function checkOrder({ columns: [axis], rows }: DataTable, csv: CsvTable): DataFault[] {
  if (!axis) return [];
  const column = csv.header.indexOf(axis.name);
  const report = (row: number, message: string): DataFault[] => [
    { in: "file", position: csv.locate(row, column), message },
  ];
  if (rows.length < 2) return report(0, "found one row; a line needs two");
  const places = rows.map(([first]) => (axis.kind === "text" ? first?.text : first?.value));
  const gap = places.findIndex((place) => place === undefined || place === "");
  if (gap >= 0) return report(gap, `found no value in the column "${axis.name}", along which the line goes`);
  const wrong = places.findIndex((place, index) => isOutOfOrder(place, places.slice(0, index)));
  if (wrong < 0) return [];
  const [before, here] = [rows[wrong - 1]?.[0]?.text, rows[wrong]?.[0]?.text];
  return report(wrong, `found "${here}" after "${before}"; sort the rows for a line, each once`);
}

function isOutOfOrder(place: string | number | undefined, before: readonly (string | number | undefined)[]) {
  const last = before.at(-1);
  if (typeof place === "number" && typeof last === "number") return place <= last;
  return typeof place === "string" && before.includes(place);
}
