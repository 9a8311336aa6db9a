import { type Diagnostic, formatAnnotation, formatDiagnostic } from "../src/edition/diagnostic.ts";
import { formatSummary } from "../src/edition/format-summary.ts";

/** Prints mistakes for the person who must mend them; where GitHub runs the command, also as its annotations. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
    if (process.env["CI"] === "true") console.log(formatAnnotation(diagnostic));
  }
  console.error(`\n${formatSummary(diagnostics)}; ${consequence}`);
}
