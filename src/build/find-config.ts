import { existsSync } from "node:fs";
import path from "node:path";
import { compileTypeScript, describeBuildFailure, isBuildFailure } from "../loading/import-typescript.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";

/** Eleventy's own command finds this one without an option. */
const plainName = "eleventy.config.js";
const typedName = ".eleventy.ts";

const missingConfig = describeMissing(
  plainName,
  "the file is missing; expected a publication's folder, such as offprint create makes",
);
/** Eleventy refuses to run without it, with a stack. */
const missingPages = describeMissing(
  "src/pages",
  "the folder is missing; expected one for own templates, which may be empty",
);

export const pluginTwice = "adds Offprint's plugin twice; expected config.addPlugin(offprint) once";
export const pluginMissing =
  "does not add Offprint's plugin; expected config.addPlugin(offprint), and return { dir: directories }";

export const otherFolders = "does not return Offprint's folders; expected return { dir: directories }";

/** Creates a diagnostic about the publication's configuration as a whole. */
export function reportConfig(root: string, message: string): Diagnostic {
  return { file: findConfigName(root), line: 1, column: 1, field: "config", message };
}

/** The name of a publication's Eleventy configuration. */
export function findConfigName(root: string): string {
  return existsSync(path.join(root, plainName)) ? plainName : typedName;
}

/**
 * Finds a publication's Eleventy configuration, and compiles it if it is TypeScript.
 * @param root absolute path of the publication.
 * @returns the absolute path of a JavaScript file.
 * @throws ContentError if there is none, if it cannot be compiled, or if the folder of own templates is missing.
 */
export async function findConfig(root: string): Promise<string> {
  const name = findConfigName(root);
  if (!existsSync(path.join(root, name))) throw new ContentError([missingConfig]);
  if (!existsSync(path.join(root, missingPages.file))) throw new ContentError([missingPages]);
  if (name === plainName) return path.join(root, name);
  try {
    const [compiled = ""] = await compileTypeScript(root, [name]);
    return compiled;
  } catch (error) {
    throw isBuildFailure(error) ? new ContentError([describeBuildFailure(name, error, "config")]) : error;
  }
}

function describeMissing(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, field: "config", message };
}
