import { readdir } from "node:fs/promises";
import path from "node:path";
import type { ComponentType } from "preact";
import { z } from "zod";
import { replaceComponents } from "../../_includes/override.ts";
import * as theme from "../../_includes/theme.ts";
import { describeBuildFailure, importTypeScript, isBuildFailure } from "../loading/import-typescript.ts";
import { readThrown } from "../loading/read-facts.ts";
import { type Diagnostic, throwAny } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { packageRoot } from "../model/package-root.ts";
import { isMissing } from "../model/system-error.ts";

type Pair = readonly [original: unknown, own: ComponentType];

/** Folders in which a publication's file replaces the theme's file of the same name. */
const folders = ["_includes/layouts", "_includes/components", "_includes/styles"];
const componentFile = /\.tsx$/;

const expectedExport = "expected an export with the name of the theme's component";

const component = z.custom<ComponentType>((value) => typeof value === "function", "expected a component");

/**
 * Replaces components of the theme by the publication's own.
 * @param root absolute path of the publication. The repository of Offprint has the theme itself there, and no overrides.
 * @throws ContentError for files that the theme does not have, that do not run, or that export something else.
 */
export async function loadOverrides(root: string): Promise<void> {
  if (root === packageRoot) return;
  const diagnostics: Diagnostic[] = [];
  const pairs: Pair[] = [];
  for (const folder of folders) {
    const names = await listNames(path.join(packageRoot, folder));
    for (const name of await listNames(path.join(root, folder))) {
      const file = `${folder}/${name}`;
      if (!names.includes(name))
        diagnostics.push(describeUnknown(file, "has no file of this name", name, names));
      else if (componentFile.test(name)) pairs.push(...(await importComponents(root, file, diagnostics)));
    }
  }
  throwAny(diagnostics);
  replaceComponents(pairs);
}

async function importComponents(root: string, file: string, diagnostics: Diagnostic[]): Promise<Pair[]> {
  const originals = new Map<string, unknown>(Object.entries(theme));
  try {
    const [exports] = await importTypeScript(root, [file]);
    const pairs: Pair[] = [];
    const named = Object.entries(Object(exports));
    if (named.length === 0) diagnostics.push(report(file, `exports nothing; ${expectedExport}`));
    for (const [name, value] of named) {
      const own = component.safeParse(value);
      if (name === "default") diagnostics.push(report(file, `has a default export; ${expectedExport}`));
      else if (!originals.has(name))
        diagnostics.push(describeUnknown(file, `has no "${name}"`, name, originals.keys()));
      else if (own.success) pairs.push([originals.get(name), own.data]);
      else
        diagnostics.push(
          report(file, `"${name}" is ${typeof value}; expected a component, which is a function`),
        );
    }
    return pairs;
  } catch (error) {
    diagnostics.push(
      isBuildFailure(error) ? describeBuildFailure(file, error, "theme") : describeThrown(file, error),
    );
    return [];
  }
}

function describeThrown(file: string, error: unknown): Diagnostic {
  const { line, column, reason } = readThrown(file, error);
  return { file, line, column, field: "theme", message: reason };
}

function describeUnknown(file: string, missing: string, name: string, known: Iterable<string>): Diagnostic {
  const nearest = findNearest(name, known);
  const hint =
    nearest === undefined
      ? "code that replaces nothing belongs in another folder; import it from there"
      : `did you mean "${nearest}"?`;
  return report(file, `the theme ${missing}; ${hint}`);
}

function report(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, field: "theme", message };
}

async function listNames(folder: string): Promise<string[]> {
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
