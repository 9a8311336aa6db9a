import { type Diagnostic, formatAnnotation, formatDiagnostic } from "../src/model/diagnostic.ts";
import { formatSummary } from "../src/model/format-summary.ts";
import { escapeLine } from "../src/model/printable.ts";

/** Prints mistakes for the person who must mend them; where GitHub runs the command, also as its annotations. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
    if (process.env["CI"] === "true") console.log(formatAnnotation(diagnostic));
  }
  console.error(`\n${formatSummary(diagnostics)}; ${consequence}`);
}

/** Prints what the person who runs a command should know and need not mend, a line each. */
export function reportNotices(notices: readonly string[]): void {
  for (const notice of notices) console.log(escapeLine(notice));
}
