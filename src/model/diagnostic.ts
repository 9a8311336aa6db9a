import { escapeLine, shortenLine } from "./printable.ts";

/** One error in content, facts or templates, with its place, so that an editor can jump to it. */
export interface Diagnostic {
  /** Path from the publication's root, with forward slashes. */
  readonly file: string;
  /** 1-based; 1 for a diagnostic about the whole file. */
  readonly line: number;
  /** 1-based, in UTF-16 code units as editors count. */
  readonly column: number;
  /** What is wrong: a front matter field (`authors.0`), or `link`, `image`, `heading`, `file` … */
  readonly field: string;
  /** What was found; what would pass. */
  readonly message: string;
  /** An error, the default, stops the build; a hint does not. */
  readonly severity?: "error" | "hint";
}

/** The message of a {@link Diagnostic} whose place the caller knows. */
export interface DiagnosticMessage {
  readonly message: string;
}

/** Creates a diagnostic about a whole file. */
export function reportFile(file: string, message: string, field = "file"): Diagnostic {
  return { file, line: 1, column: 1, field, message };
}

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Thrown if content or facts have mistakes; contains a diagnostic for each, not only the first. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** Sorts by file, place, field, then message, in code unit order, so that a report is the same on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.field, b.field) ||
      compareText(a.message, b.message),
  );
}

/** @throws ContentError with the diagnostics, sorted, if there are any. */
export function throwAny(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) throw new ContentError(sortDiagnostics(diagnostics));
}

/** The longest printed line of a diagnostic, and the longest path and field in it, in UTF-16 code units. */
const longestLine = 300;
const longestFile = 150;
const longestField = 60;

/**
 * Makes a diagnostic safe to print: control characters in names and quotations are escaped, and a line of more than 300
 * characters is shortened.
 */
export function toPrintable({ file, line, column, field, message, severity }: Diagnostic): Diagnostic {
  const shown = {
    file: shortenLine(escapeLine(file), longestFile),
    line,
    column,
    field: shortenLine(escapeLine(field), longestField),
    ...(severity && { severity }),
  };
  const used = joinParts({ ...shown, message: "" }).length;
  return { ...shown, message: shortenLine(escapeLine(message), longestLine - used) };
}

/**
 * Formats a diagnostic as `path:line:column error field: message`, or with `hint` instead of `error`: editors and terminals make a link
 * of it. One line of at most 300 characters.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return joinParts(toPrintable(diagnostic));
}

function joinParts({ file, line, column, field, message, severity = "error" }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${field}: ${message}`;
}

/**
 * Formats a diagnostic as a GitHub Actions workflow command, which marks the line in a pull request. The file's path is not
 * shortened, because GitHub must find it. Escaping follows GitHub's toolkit (`%` in text; also `:` and `,` in properties);
 * `toPrintable` and `escapeLine` have escaped line breaks.
 */
export function formatAnnotation(diagnostic: Diagnostic): string {
  const { line, column, field, message } = toPrintable(diagnostic);
  const text = (value: string) => value.replaceAll("%", "%25");
  const property = (value: string) => text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const file = property(escapeLine(diagnostic.file));
  return `::error file=${file},line=${line},col=${column},title=${property(field)}::${text(message)}`;
}

/** Compares in code unit order, which is the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
