import type { ChartData } from "../data-table.ts";
import { gap, measure, narrowest } from "./measure.ts";

/**
 * Chooses the rows that have a name below them, so that no two names touch: all, or else of years those that end in 0 or 5, of months every
 * second, third, sixth …, of others some from the first to the last.
 * @param place finds the place of a row, in em.
 */
export function listNamedRows(chart: ChartData, place: (row: number) => number): readonly number[] {
  const isFree = (rows: readonly number[]) => {
    const boxes = rows.map((row) => findBox(place(row), measure(chart.labels[row] ?? "")));
    return boxes.every(({ left }, index) => left >= (boxes[index - 1]?.right ?? -gap) + gap);
  };
  return listChoices(chart).find((rows) => rows.length > 0 && isFree(rows)) ?? [0];
}

/** Sets of rows, from all to few. */
function listChoices({ axis, labels, places }: ChartData): readonly (readonly number[])[] {
  const rows = [...labels.keys()];
  const every = (step: number, of: (row: number) => number) => rows.filter((row) => of(row) % step === 0);
  if (axis.kind === "year" && places)
    return [rows, ...[2, 5, 10, 20, 25, 50, 100].map((step) => every(step, (row) => places[row] ?? 0))];
  if (axis.kind === "month")
    return [rows, ...[2, 3, 4, 6, 12, 24, 60].map((step) => every(step, (row) => row))];
  const spread = (count: number) =>
    Array.from({ length: count }, (_, index) => Math.round((index * (rows.length - 1)) / (count - 1)));
  return [rows, ...[6, 5, 4, 3, 2].filter((count) => count < rows.length).map(spread)];
}

/**
 * Places a label in the middle of what it labels, or at the edge of the drawing if it would be cut off.
 * @param least the edge at the start, in em.
 */
export function centre(x: number, width: number, least = 0) {
  if (x - width / 2 < least) return { x: least, anchor: "start" } as const;
  if (x + width / 2 > narrowest) return { x: narrowest, anchor: "end" } as const;
  return { x, anchor: "middle" } as const;
}

function findBox(x: number, width: number) {
  const placed = centre(x, width);
  const left = placed.x - { start: 0, middle: width / 2, end: width }[placed.anchor];
  return { left, right: left + width };
}
