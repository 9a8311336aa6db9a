import type { ChartData } from "../data-table.ts";
import { centre, chooseMarks, listRowChoices, listYearChoices, type Mark } from "./axis.ts";
import { drawTick, nameGap } from "./column-chart.tsx";
import type { Drawing } from "./drawing.ts";
import { drawEnds, nameEnds } from "./line-ends.tsx";
import { gap, lineHeight, measure, measureWidest, narrowest } from "./measure.ts";
import { em, type Pen, seriesClass } from "./pen.tsx";
import { listTicks } from "./scale.ts";

/** Of the lines, without labels, in em. */
const plotHeight = 12;
const top = lineHeight / 2;
/** The side of the square in which paths are drawn; it is stretched to the drawing. */
const square = 1000;

interface Point {
  /** From the start to the end of the plot, and from its top to its bottom: 0 to 1. */
  readonly x: number;
  readonly y: number;
}

interface Plot {
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly number[];
  /** For each series its points in rows without a gap. */
  readonly runs: readonly (readonly (readonly Point[])[])[];
}

/** Draws lines over a scale, with a gap where a value is missing, and the last value and the name of each at its end. */
export function drawLines(chart: ChartData, pen: Pen, isRightToLeft: boolean): Drawing {
  const plot = placeLines(chart);
  const { start, end, ticks, runs } = plot;
  const [formatTick] = chart.series.map((series) => series.formatTick);
  const toX = (x: number) => start + x * (end - start);
  const toY = (y: number) => top + y * plotHeight;
  const below = top + plotHeight + nameGap;
  const marks = markLine(chart, toX);
  const bottom = toY(1);
  return {
    height: em(below + lineHeight),
    shapes: [
      ticks.map((tick, index) =>
        drawTick(pen, {
          start,
          end,
          y: toY(1 - index / (ticks.length - 1)),
          text: formatTick?.(tick, ticks) ?? "",
        }),
      ),
      pen.line([start, bottom], [end, bottom], "axis"),
      drawPaths(plot, pen, isRightToLeft),
      runs.map((points, index) => {
        const alone = points.filter((run) => run.length === 1).flat();
        const last = points.at(-1)?.at(-1);
        return [...new Set([...alone, ...(last ? [last] : [])])].map(({ x, y }) => (
          <circle cx={`${pen.share(toX(x))}%`} cy={em(toY(y))} r="0.25em" class={seriesClass(index)} />
        ));
      }),
      drawEnds(chart, pen, {
        x: end,
        bottom: below,
        heights: runs.map((points) => toY(points.at(-1)?.at(-1)?.y ?? 0)),
      }),
      marks.map(({ label, x }) =>
        pen.label(label, { ...centre(x, measure(label)), y: below + lineHeight / 2 }),
      ),
    ],
  };
}

/** The names below a line: of years, also of those that the file does not have. */
function markLine(chart: ChartData, toX: (share: number) => number): readonly Mark[] {
  const { axis, places } = chart;
  const [first = 0, last = 0] = [places?.[0], places?.at(-1)];
  const choices =
    axis.kind === "year" && places
      ? listYearChoices(first, last, (year) => toX((year - first) / (last - first)))
      : listRowChoices(chart, (row) => toX(findPlace(chart, row)));
  return chooseMarks(choices);
}

function placeLines(chart: ChartData): Plot {
  const known = chart.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const ticks = listTicks(Math.min(...known), Math.max(...known));
  const [least = 0, greatest = 1] = [ticks[0], ticks.at(-1)];
  const texts = ticks.map((tick) => chart.series[0]?.formatTick(tick, ticks) ?? "");
  const start = measureWidest(texts) + gap;
  const end = narrowest - measureWidest(nameEnds(chart).flat()) - gap;
  const runs = chart.series.map(({ values }) => {
    const found: Point[][] = [[]];
    for (const [row, value] of values.entries()) {
      if (value === undefined) found.push([]);
      else found.at(-1)?.push({ x: findPlace(chart, row), y: (greatest - value) / (greatest - least || 1) });
    }
    return found.filter((run) => run.length > 0);
  });
  return { start, end, ticks, runs };
}

/** The place of a row between the first, 0, and the last, 1. */
function findPlace({ places, labels }: ChartData, row: number): number {
  const [first = 0, last = 1] = places ? [places[0], places.at(-1)] : [0, labels.length - 1];
  return ((places?.[row] ?? row) - first) / (last - first || 1);
}

/** A line of any shape needs a path, and a path knows no shares of a width: so a square is stretched, but not the width of its lines. */
function drawPaths({ start, end, runs }: Plot, pen: Pen, isRightToLeft: boolean) {
  const round = (share: number) => Math.round(share * square);
  const path = (run: readonly Point[]) =>
    `M${run.map(({ x, y }) => `${round(isRightToLeft ? 1 - x : x)} ${round(y)}`).join("L")}`;
  const left = Math.min(pen.share(start), pen.share(end));
  return (
    <svg
      x={`${left}%`}
      y={em(top)}
      width={`${Math.round(Math.abs(pen.share(end) - pen.share(start)) * 100) / 100}%`}
      height={em(plotHeight)}
      viewBox={`0 0 ${square} ${square}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-linejoin="round"
      stroke-width="2.5"
    >
      {runs.map((points, index) => (
        <path
          d={points
            .filter((run) => run.length > 1)
            .map(path)
            .join("")}
          vector-effect="non-scaling-stroke"
          class={seriesClass(index)}
        />
      ))}
    </svg>
  );
}
