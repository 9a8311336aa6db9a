import type { ChartKind, NamedValue } from "../model/chart.ts";
import type { ChartData, ChartSeries } from "./data-table.ts";

export interface ChartWords {
  readonly charts: Readonly<Record<ChartKind, string>>;
  /** A sentence, after the name of the series if there are two. */
  range(highest: NamedValue, lowest: NamedValue): string;
  /** The same of the first and the last value. */
  course(first: NamedValue, last: NamedValue): string;
}

/**
 * Describes a chart for readers who do not see it: the highest and the lowest value of each series, and of a course in time the first and
 * the last.
 */
export function describeChart(chart: ChartData, words: ChartWords, colon: string): string {
  const isCourse = chart.kind === "line" || chart.axis.kind !== "text";
  const sentences = chart.series.flatMap((series) => {
    const known = listValues(chart, series);
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return [];
    const highest = known.reduce((best, one) => (one.number > best.number ? one : best));
    const lowest = known.reduce((best, one) => (one.number < best.number ? one : best));
    const name = chart.series.length > 1 ? series.name + colon : "";
    return [name + words.range(highest, lowest), ...(isCourse ? [words.course(first, last)] : [])];
  });
  return sentences.join(" ");
}

function listValues({ labels }: ChartData, { values, texts }: ChartSeries) {
  return values.flatMap((number, row) =>
    number === undefined ? [] : { number, value: texts[row] ?? "", name: labels[row] ?? "" },
  );
}
