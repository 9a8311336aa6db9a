import type { Diagnostic, DiagnosticMessage, Position } from "../model/diagnostic.ts";

/** A result of a check. The caller adds the name of the check and, if the check sees a single page, the path of that page. */
export interface Finding extends DiagnosticMessage {
  /** By default the start of the file. */
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
