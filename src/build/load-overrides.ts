import path from "node:path";
import { type ComponentChildren, isValidElement } from "preact";
import { z } from "zod";
import { replaceComponents } from "../../_includes/override.ts";
import * as theme from "../../_includes/theme.ts";
import { replaceWords } from "../../_includes/words.ts";
import { ContentError, type Diagnostic, throwAny } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import { packageRoot } from "../model/package-root.ts";
import { loadWords } from "./load-words.ts";
import { describeThrown, importCode, listNames } from "./own-code.ts";

type Pair = readonly [original: unknown, own: Component];

/** Folders in which a publication's file replaces the theme's file of the same name. */
const folders = ["_includes/layouts", "_includes/components", "_includes/styles"];
/** The field of diagnostics. */
const field = "theme";
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
 * Replaces components and words of the theme by the publication's own.
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
  const words = await loadWords(root, diagnostics);
  throwAny(diagnostics);
  replaceComponents(pairs);
  replaceWords(words);
}

async function importComponents(root: string, file: string, diagnostics: Diagnostic[]): Promise<Pair[]> {
  const originals = new Map<string, unknown>(Object.entries(theme));
  const exports = await importCode({ root, file, field });
  if ("message" in exports) {
    diagnostics.push(exports);
    return [];
  }
  const pairs: Pair[] = [];
  if (exports.size === 0) diagnostics.push(report(file, `exports nothing; ${expectedExport}`));
  for (const [name, value] of exports) {
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
      throw error instanceof ContentError
        ? error
        : new ContentError([describeThrown({ root, file, field }, error)]);
    }
    const shown = renderable.safeParse(result);
    if (shown.success) return shown.data;
    const found = result instanceof Promise ? "a promise" : typeof result;
    throw new ContentError([
      report(file, `"${name}" returned ${found}; expected JSX, text, or null for nothing`),
    ]);
  };
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
  return { file, line: 1, column: 1, field, message };
}
