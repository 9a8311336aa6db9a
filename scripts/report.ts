import { type Diagnostic, formatAnnotation, formatDiagnostic } from "../src/model/diagnostic.ts";
import { formatSummary } from "../src/model/format-summary.ts";
import { escapeLine } from "../src/model/printable.ts";

/** Prints diagnostics, in CI also as GitHub's annotations, and a summary. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
    if (process.env["CI"] === "true") console.log(formatAnnotation(diagnostic));
  }
  console.error(`\n${formatSummary(diagnostics)}; ${consequence}`);
}

/** Prints messages that need no correction, a line each. */
export function reportNotices(notices: readonly string[]): void {
  for (const notice of notices) console.log(escapeLine(notice));
}
