import type { ComponentChildren } from "preact";

/** The shapes of a chart, and its height: a length in em. */
export interface Drawing {
  readonly height: string;
  readonly shapes: ComponentChildren;
}
