import type { ChartKind } from "../model/chart.ts";

/**
 * What a column holds: numbers, points in time as ISO 8601 writes them (a quarter as `2021-Q3`), or texts. Years are no numbers: they have
 * no groups of digits.
 */
export type ColumnKind = "number" | "year" | "quarter" | "month" | "day" | "text";

export interface DataColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The most decimals of its numbers: all are shown with as many. */
  readonly decimals: number;
}

export interface DataCell {
  /** As written; empty if there is no value. */
  readonly text: string;
  /** A number; of a point in time its place on an axis: years, quarters, months or days. */
  readonly value?: number;
}

/** The columns of a file that a text shows, in its order. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** The cells of these columns, in the order of the file. */
  readonly rows: readonly (readonly DataCell[])[];
}

/** What a chart draws: each row has a name and a value in each series. */
export interface ChartData {
  readonly kind: ChartKind;
  /** The names of the rows, as readers see them. */
  readonly labels: readonly string[];
  /** What the first column holds. */
  readonly axis: DataColumn;
  /** The places of the rows on an axis, if they are numbers or points in time. */
  readonly places: readonly number[] | undefined;
  /** At most two. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** The values as readers see them. */
  readonly texts: readonly string[];
  /** Formats a number of a scale, with as few decimals as all of its numbers need. */
  readonly formatTick: (tick: number, ticks: readonly number[]) => string;
}
