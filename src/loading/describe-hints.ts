import { type Diagnostic, formatDiagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import { formatSummary, manyDiagnostics } from "../model/format-summary.ts";

/** Formats the hints about texts as lines to print: the first ones, then how many there are, because an archive can have thousands. */
export function describeHints(hints: readonly Diagnostic[]): string[] {
  const sorted = sortDiagnostics(hints);
  const shown = sorted.slice(0, manyDiagnostics).map(formatDiagnostic);
  const rest = sorted.slice(manyDiagnostics);
  return rest.length === 0
    ? shown
    : [...shown, `and more hints about texts: ${formatSummary(rest, "place")}`];
}
