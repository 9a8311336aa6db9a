/** What a chart is made of. */
export const chartKinds = ["bar", "column", "line"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A value as readers see it, and what it belongs to. */
export interface NamedValue {
  readonly value: string;
  readonly name: string;
}
