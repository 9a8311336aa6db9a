import { readdir } from "node:fs/promises";
import path from "node:path";
import { type ComponentChildren, isValidElement } from "preact";
import { z } from "zod";
import { replaceComponents } from "../../_includes/override.ts";
import * as theme from "../../_includes/theme.ts";
import { describeBuildFailure, importTypeScript, isBuildFailure } from "../loading/import-typescript.ts";
import { readThrown } from "../loading/read-facts.ts";
import { ContentError, type Diagnostic, throwAny } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { packageRoot } from "../model/package-root.ts";
import { isMissing } from "../model/system-error.ts";

type Pair = readonly [original: unknown, own: Component];

/** Folders in which a publication's file replaces the theme's file of the same name. */
const folders = ["_includes/layouts", "_includes/components", "_includes/styles"];
const componentFile = /\.tsx$/;

const expectedExport = "expected an export with the name of the theme's component";

type Component = (props: object) => ComponentChildren;

const component = z.custom<Component>((value) => typeof value === "function");
const renderable = z.custom<ComponentChildren>(
  (value) =>
    value !== undefined &&
    (typeof value !== "object" || value === null || Array.isArray(value) || isValidElement(value)),
);

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
      else if (own.success) pairs.push([originals.get(name), guard(root, file, name, own.data)]);
      else
        diagnostics.push(
          report(file, `"${name}" is ${typeof value}; expected a component, which is a function`),
        );
    }
    return pairs;
  } catch (error) {
    diagnostics.push(
      isBuildFailure(error) ? describeBuildFailure(file, error, "theme") : describeThrown(root, file, error),
    );
    return [];
  }
}

/**
 * Wraps a publication's own component, so that a mistake in it is a diagnostic: without this, a component that returns a promise
 * or an object would render as nothing.
 */
function guard(root: string, file: string, name: string, own: Component): Component {
  return (props) => {
    let result: unknown;
    try {
      result = own(props);
    } catch (error) {
      throw error instanceof ContentError ? error : new ContentError([describeThrown(root, file, error)]);
    }
    const shown = renderable.safeParse(result);
    if (shown.success) return shown.data;
    const found = result instanceof Promise ? "a promise" : typeof result;
    throw new ContentError([
      report(file, `"${name}" returned ${found}; expected JSX, text, or null for nothing`),
    ]);
  };
}

function describeThrown(root: string, file: string, error: unknown): Diagnostic {
  const { line, column, message: reason } = readThrown(file, error);
  const [, missing] = /^Cannot find package '([^']+)'/.exec(reason) ?? [];
  const message = missing
    ? `the package ${missing} is missing; install it: npm install ${missing}`
    : reason.replaceAll(root + path.sep, "");
  return { file, line, column, field: "theme", message };
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
