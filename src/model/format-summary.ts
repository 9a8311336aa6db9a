import type { Diagnostic } from "./diagnostic.ts";
import { escapeLine, shortenLine } from "./printable.ts";

/** The number of diagnostics from which a tally by kind is printed. */
export const manyDiagnostics = 20;
const mostKinds = 8;
const longestKind = 24;

/**
 * `1 mistake in 1 file`; if there are many, with a tally by kind, most frequent first: `24 mistakes in 3 files: 20 link, 4 title`.
 * @param noun of one diagnostic.
 */
export function formatSummary(diagnostics: readonly Diagnostic[], noun = "mistake"): string {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const summary = `${count(diagnostics.length, noun)} in ${count(files, "file")}`;
  return diagnostics.length < manyDiagnostics ? summary : `${summary}: ${formatKinds(diagnostics)}`;
}

/** Formats a number with an English noun whose plural ends in "s": `1 file`, `1,200 files`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Counts by kind; entries of one list, such as `authors.0` and `authors.1`, are of one kind. */
function formatKinds(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { field } of diagnostics) {
    const kind = shortenLine(escapeLine(field.split(".", 1)[0] ?? ""), longestKind);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  const shown = kinds.slice(0, mostKinds).map(([kind, number]) => `${number.toLocaleString("en")} ${kind}`);
  const others = kinds.slice(mostKinds).reduce((sum, [, number]) => sum + number, 0);
  return [...shown, ...(others > 0 ? [`${others.toLocaleString("en")} of other kinds`] : [])].join(", ");
}
