import { existsSync } from "node:fs";
import path from "node:path";
import { compileTypeScript, describeBuildFailure, isBuildFailure } from "../loading/import-typescript.ts";
import { ContentError } from "../model/diagnostic.ts";

/** Eleventy's own command finds this one without an option. */
const plainName = "eleventy.config.js";
const typedName = ".eleventy.ts";

/** The name of a publication's Eleventy configuration. */
export function findConfigName(root: string): string {
  return existsSync(path.join(root, plainName)) ? plainName : typedName;
}

/**
 * Finds a publication's Eleventy configuration, and compiles it if it is TypeScript.
 * @param root absolute path of the publication.
 * @returns the absolute path of a JavaScript file.
 * @throws ContentError if there is none, or if it cannot be compiled.
 */
export async function findConfig(root: string): Promise<string> {
  const name = findConfigName(root);
  if (name === plainName) return path.join(root, name);
  try {
    const [compiled = ""] = await compileTypeScript(root, [name]);
    return compiled;
  } catch (error) {
    throw isBuildFailure(error) ? new ContentError([describeBuildFailure(name, error, "config")]) : error;
  }
}
