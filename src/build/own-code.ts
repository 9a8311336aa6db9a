import { readdir } from "node:fs/promises";
import path from "node:path";
import { readThrown } from "../loading/facts/read-facts.ts";
import { describeBuildFailure, importTypeScript, isBuildFailure } from "../loading/import-typescript.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { isMissing } from "../model/system-error.ts";

/** A file of a publication's code, such as `_includes/words/de.ts`. */
export interface CodeFile {
  /** Absolute path of the publication. */
  readonly root: string;
  /** Path from the root. */
  readonly file: string;
  /** What the file is, for diagnostics: `theme`. */
  readonly field: string;
}

/** Runs a file of a publication. @returns its exports by name, or a diagnostic. */
export async function importCode(code: CodeFile): Promise<ReadonlyMap<string, unknown> | Diagnostic> {
  const { root, file, field } = code;
  try {
    const [exports] = await importTypeScript(root, [file]);
    return new Map(Object.entries(Object(exports)));
  } catch (error) {
    return isBuildFailure(error) ? describeBuildFailure(file, error, field) : describeThrown(code, error);
  }
}

/** Creates a diagnostic for an error that a publication's code has thrown. */
export function describeThrown({ root, file, field }: CodeFile, error: unknown): Diagnostic {
  const { line, column, message: reason } = readThrown(file, error);
  const [, missing] = /^Cannot find package '([^']+)'/.exec(reason) ?? [];
  const message = missing
    ? `the package ${missing} is missing; install it: npm install ${missing}`
    : reason.replaceAll(root + path.sep, "");
  return { file, line, column, field, message };
}

/** Lists the names of the files in a folder, sorted; none if the folder is missing. Hidden files are left out. */
export async function listNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
