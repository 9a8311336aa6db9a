import type { ChartData, ChartSeries } from "../data-table.ts";
import type { Drawing } from "./drawing.ts";
import { gap, lineHeight, measure, measureWidest, narrowest, wrap } from "./measure.ts";
import { beside, em, type Pen, seriesClass } from "./pen.tsx";
import { findLargest } from "./scale.ts";

/** Names of at most this width, in em, stand before their bars, longer ones above them. */
const widestBeside = 7;
const thickness = 1;
/** Of the longest bars beside names and values, in em. */
const shortestPlot = 5;
/** Below a row of one line, and below any other. */
const [rowGap, tallGap] = [0.3, 0.9];

/** Draws horizontal bars, each with its name and value. Of two series, each name stands above its first bar. */
export function drawBars(chart: ChartData, pen: Pen): Drawing {
  const start = findStart(chart);
  const plot = { chart, pen, start, ...fitBars(chart, start) };
  const shapes = [];
  let y = 0;
  for (const row of chart.labels.keys()) {
    const group = drawGroup(plot, row, y);
    shapes.push(group.shapes);
    y = group.bottom + (group.isTall ? tallGap : rowGap);
  }
  return { height: em(y), shapes };
}

/** Where bars begin that have their names before them; 0 if names are long, or would leave the bars no room. */
function findStart({ labels, series }: ChartData): number {
  const widest = measureWidest(labels);
  const start = widest + 2 * gap;
  const texts = series.flatMap((one) => one.texts);
  const isBelowZero = series.some(({ values }) => values.some((value) => value !== undefined && value < 0));
  const values = (measureWidest(texts) + 2 * gap) * (isBelowZero ? 2 : 1);
  return widest <= widestBeside && narrowest - start - values >= shortestPlot ? start : 0;
}

interface Plot extends Scale {
  readonly chart: ChartData;
  readonly pen: Pen;
  /** Where the names before the bars end; 0 if names stand above them. */
  readonly start: number;
}

/** Draws the bars of a row, and its name. @param top in em. */
function drawGroup(plot: Plot, row: number, top: number) {
  const { chart, pen, start, zero } = plot;
  const isBeside = start > 0;
  const label = chart.labels[row] ?? "";
  const lines = isBeside ? [label] : wrap(label, narrowest);
  const first = top + (isBeside ? 0 : lines.length * lineHeight);
  const hasTitles = chart.series.length > 1 && row === 0;
  const labelTop = isBeside && hasTitles ? top + lineHeight : top;
  const shapes = [pen.label(lines, { x: 0, y: labelTop + lineHeight / 2 })];
  let y = first;
  for (const [index, series] of chart.series.entries()) {
    const title = hasTitles ? wrap(series.name, narrowest - zero) : [];
    const place = { x: zero, y: y + lineHeight / 2, offset: gap / 2, className: seriesClass(index) };
    if (hasTitles) shapes.push(pen.label(title, place));
    y += (title.length + 1) * lineHeight;
    shapes.push(drawBar(plot, { series, row, middle: y - lineHeight / 2, className: seriesClass(index) }));
  }
  const isTall = !isBeside || chart.series.length > 1;
  // Without a gap where nothing stands between the rows.
  const foot = y + (isTall ? 0 : rowGap);
  return { shapes: [...shapes, pen.line([zero, first], [zero, foot], "axis")], bottom: y, isTall };
}

interface Bar {
  readonly series: ChartSeries;
  readonly row: number;
  /** In em from the top. */
  readonly middle: number;
  readonly className: string;
}

/** Draws a bar, and its value behind its end. */
function drawBar({ pen, zero, unit }: Plot, { series, row, middle, className }: Bar) {
  const value = series.values[row] ?? 0;
  const end = zero + value * unit;
  const side = beside[value < 0 ? "end" : "start"];
  return [
    value === 0 ? null : pen.bar(zero, end, middle - thickness / 2, thickness, className),
    pen.label(series.texts[row] || "–", { x: end, y: middle, ...side }),
  ];
}

interface Scale {
  /** The length of a bar of 1. */
  readonly unit: number;
  /** Where bars begin. */
  readonly zero: number;
}

/** Finds the longest bars for which all values have room behind them. */
function fitBars({ series }: ChartData, start: number): Scale {
  const bars = series.flatMap(({ values, texts }) =>
    values.flatMap((value, row) =>
      value === undefined ? [] : { value, label: measure(texts[row] ?? "") + 2 * gap },
    ),
  );
  const reach = (unit: number, sign: 1 | -1) =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => value * sign > 0)
        .map(({ value, label }) => Math.abs(value) * unit + label),
    );
  const greatest = Math.max(...bars.map(({ value }) => Math.abs(value)));
  const unit =
    greatest > 0
      ? findLargest(narrowest / greatest, (one) => reach(one, 1) + reach(one, -1) <= narrowest - start)
      : 0;
  return { unit, zero: start + reach(unit, -1) };
}

/** Finds a part of a name above bars that is wider than the drawing; undefined if there is none. */
export function findWideWord({ labels, series }: ChartData): string | undefined {
  const names = [...labels, ...(series.length > 1 ? series.map(({ name }) => name) : [])];
  return names.flatMap((name) => wrap(name, narrowest)).find((line) => measure(line) > narrowest);
}
