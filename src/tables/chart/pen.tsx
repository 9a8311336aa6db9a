import type { ComponentChildren } from "preact";
import { gap, lineHeight, narrowest } from "./measure.ts";

/** `start` is where lines of text begin. */
type Side = "start" | "middle" | "end";

interface LabelPlace {
  /** In em at the narrowest width. */
  readonly x: number;
  /** The middle of its first line, in em from the top. */
  readonly y: number;
  /** Which part of the label stands at `x`. */
  readonly anchor?: Side;
  /** How far it stands off in the direction of writing, in em. */
  readonly offset?: number;
  readonly className?: string;
}

/** Draws shapes across the direction of writing. Widths are shares of the whole, so that a drawing fits its column and its labels keep their size. */
export interface Pen {
  readonly label: (lines: string | readonly string[], place: LabelPlace) => ComponentChildren;
  readonly bar: (from: number, to: number, y: number, height: number, className: string) => ComponentChildren;
  readonly line: (
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    className?: string,
  ) => ComponentChildren;
  /** Converts a place to a share of the whole width. */
  readonly share: (x: number) => number;
}

/** @param isRightToLeft mirrors the drawing. */
export function createPen(isRightToLeft: boolean): Pen {
  const share = (x: number) => round((isRightToLeft ? 1 - x / narrowest : x / narrowest) * 100);
  return {
    share,
    label: (text, { x, y, anchor = "start", offset = 0, className }) => {
      const lines = typeof text === "string" ? [text] : text;
      const shift = isRightToLeft ? -offset : offset;
      return (
        <text
          x={`${share(x)}%`}
          dx={shift === 0 ? undefined : `${shift}em`}
          y={em(y + baseline)}
          text-anchor={anchor === "start" ? undefined : anchor}
          class={className}
        >
          {lines.length === 1
            ? lines[0]
            : lines.map((line, index) => (
                <tspan
                  x={`${share(x)}%`}
                  dx={shift === 0 ? undefined : `${shift}em`}
                  dy={index === 0 ? undefined : em(lineHeight)}
                >
                  {line}
                </tspan>
              ))}
        </text>
      );
    },
    bar: (from, to, y, height, className) => {
      const [one, other] = [share(from), share(to)].sort((a, b) => a - b);
      const width = round((other ?? 0) - (one ?? 0));
      return <rect x={`${one}%`} y={em(y)} width={`${width}%`} height={em(height)} class={className} />;
    },
    line: ([x1, y1], [x2, y2], className) => (
      <line
        x1={`${share(x1)}%`}
        y1={em(y1)}
        x2={`${share(x2)}%`}
        y2={em(y2)}
        stroke="currentColor"
        class={className}
      />
    ),
  };
}

/** The baseline of a line, below its middle. */
const baseline = 0.35;

/** A length in the size of the labels. */
export function em(length: number): string {
  return `${round(length)}em`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A label beside what it labels, on the side where its lines begin or end. */
export const beside = {
  start: { anchor: "start", offset: gap },
  end: { anchor: "end", offset: -gap },
} as const;

/** The class of the shapes of a series. */
export function seriesClass(index: number): "one" | "two" {
  return index === 0 ? "one" : "two";
}
