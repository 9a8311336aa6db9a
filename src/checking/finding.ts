import type { Diagnostic, DiagnosticMessage, Position } from "../model/diagnostic.ts";

/** One result of a check; the list of checks adds the check's name, and the page where a page was checked by itself. */
export interface Finding extends DiagnosticMessage {
  /** The start of the file unless given. */
  readonly at?: Position | undefined;
}

/** A finding in one file of a site, named by its path from the site's root. */
export interface FileFinding extends Finding {
  readonly file: string;
}

/** @param field the name of the check. */
export function toDiagnostic(field: string, { file, message, at }: FileFinding): Diagnostic {
  return { file, line: at?.line ?? 1, column: at?.column ?? 1, field, message };
}
