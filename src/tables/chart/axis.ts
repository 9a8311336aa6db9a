import type { ChartData } from "../data-table.ts";
import { gap, measure, narrowest } from "./measure.ts";

/** A name below a chart, and the middle of its place, in em. */
export interface Mark {
  readonly label: string;
  readonly x: number;
}

/** Chooses as many marks as can stand beside each other without touching. @param choices from many to few. */
export function chooseMarks(choices: readonly (readonly Mark[])[]): readonly Mark[] {
  return choices.find((marks) => marks.length > 0 && areFree(marks)) ?? choices.at(-1)?.slice(0, 1) ?? [];
}

function areFree(marks: readonly Mark[]): boolean {
  const boxes = marks.map(({ label, x }) => findBox(x, measure(label)));
  return boxes.every(({ left }, index) => left >= (boxes[index - 1]?.right ?? -gap) + gap);
}

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
const monthSteps = [1, 2, 3, 4, 6, 12, 24, 60];

/**
 * The names of rows that may stand below a chart: all; or of years those that end in 0 or 5, of months every second, third, sixth …, of
 * others some from the first to the last.
 */
export function listRowChoices({ axis, labels, places }: ChartData, place: (row: number) => number) {
  const rows = [...labels.keys()];
  const mark = (row: number): Mark => ({ label: labels[row] ?? "", x: place(row) });
  const choose = (steps: readonly number[], of: (row: number) => number) =>
    steps.map((step) => rows.filter((row) => of(row) % step === 0).map(mark));
  if (axis.kind === "year" && places) return choose(yearSteps, (row) => places[row] ?? 0);
  if (axis.kind === "month") return choose(monthSteps, (row) => row);
  const spread = (count: number) =>
    Array.from({ length: count }, (_, index) => Math.round((index * (rows.length - 1)) / (count - 1)));
  const some = [6, 5, 4, 3, 2].filter((count) => count < rows.length).map(spread);
  return [rows, ...some].map((choice) => choice.map(mark));
}

/** The same for years along a line, where rows may be missing. */
export function listYearChoices(first: number, last: number, place: (year: number) => number): Mark[][] {
  return yearSteps.map((step) => {
    const start = Math.ceil(first / step);
    const count = Math.max(0, Math.floor(last / step) - start + 1);
    return Array.from({ length: count }, (_, index) => {
      const year = (start + index) * step;
      return { label: String(year), x: place(year) };
    });
  });
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
