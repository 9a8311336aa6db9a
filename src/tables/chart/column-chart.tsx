import type { ChartData, ChartSeries } from "../data-table.ts";
import { centre, chooseMarks, listRowChoices } from "./axis.ts";
import type { Drawing } from "./drawing.ts";
import { gap, lineHeight, measure, measureWidest, narrowest, wrap } from "./measure.ts";
import { beside, em, type Pen } from "./pen.tsx";
import { listTicks } from "./scale.ts";

/** Of the columns, without labels, in em. */
const plotHeight = 12;
/** The space of a column with that beside it, at most. */
const widestBand = 3.6;
/** How much of that space the column takes. */
const share = 0.72;
/** Between the axis and the names below it: a number of the scale may stand beside the axis. */
export const nameGap = 0.5;
/** Between the values of two columns. */
const valueGap = 0.15;
/** Of a name below a column. */
const mostLines = 3;

interface Layout {
  readonly series: ChartSeries;
  /** Numbers beside a scale, if the columns are too narrow for their values. */
  readonly ticks: readonly number[];
  readonly start: number;
  readonly band: number;
}

/** Draws vertical columns, each with its value if there is room for all; else with a scale, and the value of the highest. */
export function drawColumns(chart: ChartData, pen: Pen): Drawing {
  const layout = placeColumns(chart);
  if (!layout) return { height: em(0), shapes: [] };
  const { series, ticks, start, band } = layout;
  const known = series.values.filter((value) => value !== undefined);
  const [least, greatest] = [Math.min(0, ...known, ...ticks), Math.max(0, ...known, ...ticks)];
  const top = lineHeight;
  const yOf = (value: number) => top + ((greatest - value) / (greatest - least || 1)) * plotHeight;
  const xOf = (row: number) => findMiddle(layout, row);
  const below = top + plotHeight + (least < 0 && ticks.length === 0 ? lineHeight : 0);
  const columns = series.values.map((value, row) => {
    if (!value) return null;
    const [upper, lower] = [yOf(Math.max(value, 0)), yOf(Math.min(value, 0))];
    const half = (band * share) / 2;
    return pen.bar(xOf(row) - half, xOf(row) + half, upper, lower - upper, "one");
  });
  const valued = ticks.length > 0 ? [series.values.indexOf(Math.max(...known))] : [...series.values.keys()];
  const values = valued.map((row) => {
    const [value, text] = [series.values[row] ?? 0, series.texts[row] || "–"];
    const y = value < 0 ? yOf(value) + lineHeight / 2 : yOf(value) - lineHeight / 2;
    const width = measure(text);
    return width > narrowest - start ? null : pen.label(text, { ...centre(xOf(row), width, start), y });
  });
  const names = nameColumns(chart, layout);
  return {
    height: em(below + nameGap + Math.max(...names.map(({ lines }) => lines.length)) * lineHeight),
    shapes: [
      ticks.map((tick) => drawTick(pen, { start, y: yOf(tick), text: series.formatTick(tick, ticks) })),
      columns,
      pen.line([start, yOf(0)], [start + band * series.values.length, yOf(0)], "axis"),
      values,
      names.map(({ lines, x }) =>
        pen.label(lines, { ...centre(x, measureWidest(lines)), y: below + nameGap + lineHeight / 2 }),
      ),
    ],
  };
}

interface TickPlace {
  readonly start: number;
  readonly end?: number;
  readonly y: number;
  readonly text: string;
}

/** Draws a line of a scale, and its number at the start. */
export function drawTick(pen: Pen, { start, end = narrowest, y, text }: TickPlace) {
  return [pen.line([start, y], [end, y]), pen.label(text, { x: start, y, ...beside.end, className: "tick" })];
}

function findMiddle({ start, band }: Layout, row: number): number {
  return start + (row + 0.5) * band;
}

function placeColumns(chart: ChartData): Layout | undefined {
  const [series] = chart.series;
  if (!series) return undefined;
  const { values, texts } = series;
  const place = (start: number) => Math.min(widestBand, (narrowest - start) / Math.max(values.length, 1));
  if (measureWidest(texts) + valueGap <= place(0)) return { series, ticks: [], start: 0, band: place(0) };
  const known = values.filter((value) => value !== undefined);
  const ticks = listTicks(Math.min(0, ...known), Math.max(0, ...known));
  const start = measureWidest(ticks.map((tick) => series.formatTick(tick, ticks))) + gap;
  return { series, ticks, start, band: place(start) };
}

interface Name {
  readonly lines: readonly string[];
  readonly x: number;
}

/** The names below all columns in several lines; if there is no room for them, those of numbers and points in time below some, in one line. */
function nameColumns(chart: ChartData, layout: Layout): readonly Name[] {
  const place = (row: number) => findMiddle(layout, row);
  const names = chart.labels.map((label, row) => ({ lines: wrap(label, layout.band - gap), x: place(row) }));
  if (chart.axis.kind === "text" || names.every((name) => hasRoom(name, layout))) return names;
  return chooseMarks(listRowChoices(chart, place)).map(({ label, x }) => ({ lines: [label], x }));
}

function hasRoom({ lines }: Name, { band }: Layout): boolean {
  return lines.length <= mostLines && measureWidest(lines) <= band - gap / 2;
}

/** Finds a name that has no room below its column; undefined if all have. */
export function findWideLabel(chart: ChartData): string | undefined {
  const layout = placeColumns(chart);
  if (!layout || chart.axis.kind !== "text") return undefined;
  const row = nameColumns(chart, layout).findIndex((name) => !hasRoom(name, layout));
  return chart.labels[row];
}
