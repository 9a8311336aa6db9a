import { type Diagnostic, formatAnnotation, formatDiagnostic } from "../src/edition/diagnostic.ts";

/** Prints mistakes for the person who must mend them; where GitHub runs the command, also as its annotations. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
    if (process.env["CI"] === "true") console.log(formatAnnotation(diagnostic));
  }
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  console.error(`\n${count(diagnostics.length, "mistake")} in ${count(files, "file")}; ${consequence}`);
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
