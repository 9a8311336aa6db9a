import {
  ContentError,
  type Diagnostic,
  formatAnnotation,
  formatDiagnostic,
} from "../src/edition/diagnostic.ts";

/** Prints mistakes for the person who must mend them; where GitHub runs the command, also as its annotations. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const diagnostic of diagnostics) {
    console.error(formatDiagnostic(diagnostic));
    if (process.env["CI"] === "true") console.log(formatAnnotation(diagnostic));
  }
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  console.error(`\n${count(diagnostics.length, "mistake")} in ${count(files, "file")}; ${consequence}`);
}

/**
 * Runs a command and ends the process with its exit status. Mistakes in content are reported as such; any other
 * error is one of the program, and keeps its stack.
 */
export async function runCommand(command: () => Promise<number>, consequence: string): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ContentError) reportDiagnostics(error.diagnostics, consequence);
    else console.error(error);
  }
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
