import type { ChartData, ChartSeries } from "../data-table.ts";
import { lineHeight, measureWidest, wrap } from "./measure.ts";
import { beside, type Pen, seriesClass } from "./pen.tsx";

/** Of the names behind lines, in em, and how many lines of text stand there at most. */
const nameWidths = [5.5, 7, 8.5];
const mostLines = 9;

/** The words behind the end of a line: its last value, and its name if there are two. */
function nameEnd({ name, values, texts }: ChartSeries, nameWidth: number | undefined): string[] {
  const last = texts[values.findLastIndex((value) => value !== undefined)] ?? "";
  return nameWidth === undefined ? [last] : [last, ...wrap(name, nameWidth)];
}

/** The words behind all lines, as narrow as they can be. */
export function nameEnds({ series }: ChartData): readonly (readonly string[])[] {
  if (series.length < 2) return series.map((one) => nameEnd(one, undefined));
  const choices = nameWidths.map((width) => series.map((one) => nameEnd(one, width)));
  return choices.find((ends) => ends.flat().length <= mostLines) ?? choices.at(-1) ?? [];
}

/** Finds a name that has no room behind its line; undefined if all have. */
export function findLongName(chart: ChartData): string | undefined {
  const [widest = 0] = nameWidths.slice(-1);
  const ends = nameEnds(chart);
  const index = ends.findIndex((lines) => measureWidest(lines) > widest);
  if (index >= 0) return chart.series[index]?.name;
  const names = chart.series.map(({ name }) => name);
  return ends.flat().length > mostLines ? names.reduce((a, b) => (b.length > a.length ? b : a)) : undefined;
}

interface Ends {
  /** Where the lines end. */
  readonly x: number;
  /** Where the last line of words has to end. */
  readonly bottom: number;
  /** Of the last point of each line, from the top. */
  readonly heights: readonly number[];
}

/** Draws the words behind the lines, each beside the end of its line, unless two would overlap. All lengths are in em. */
export function drawEnds(chart: ChartData, pen: Pen, { x, bottom, heights }: Ends) {
  const ends = nameEnds(chart).map((lines, index) => {
    const y = (heights[index] ?? 0) - lineHeight / 2;
    return { lines, className: seriesClass(index), y, height: lines.length * lineHeight };
  });
  const [upper, lower] = ends.sort((a, b) => a.y - b.y);
  if (upper && lower) {
    const overlap = Math.max(0, upper.y + upper.height - lower.y);
    upper.y = Math.max(0, upper.y - overlap / 2);
    lower.y = Math.max(lower.y, upper.y + upper.height);
    lower.y = Math.min(lower.y, bottom - lower.height);
    upper.y = Math.min(upper.y, lower.y - upper.height);
  }
  return ends.map(({ lines, className, y }) =>
    pen.label(lines, { x, y: y + lineHeight / 2, ...beside.start, className }),
  );
}
