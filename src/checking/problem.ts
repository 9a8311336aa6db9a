import type { Diagnostic, Position } from "../model/diagnostic.ts";

/** The place of what concerns a whole file. */
export const FILE_START: Position = { line: 1, column: 1 };

/** A finding: `field` names the check, `file` is a path from the site's root. */
export function problem(field: string, file: string, message: string, at: Position = FILE_START): Diagnostic {
  return { file, line: at.line, column: at.column, field, message };
}
