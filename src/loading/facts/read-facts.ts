import { lstatSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { findEnd } from "../../model/decode-text.ts";
import { type Diagnostic, reportFile, throwAny } from "../../model/diagnostic.ts";
import { findNearest } from "../../model/find-nearest.ts";
import { describeBuildFailure, importTypeScript, isBuildFailure } from "../import-typescript.ts";
import { type FactsFile, type FactsFiles, type FactsName, factsNames, optionalFacts } from "./parse-facts.ts";

/**
 * Runs the files of facts, `_data/<name>.ts`. An optional file that is missing gives an empty record.
 * @param root absolute path of the publication.
 * @throws ContentError with one diagnostic for each file that does not run.
 */
export async function readFacts(root: string): Promise<FactsFiles> {
  const diagnostics: Diagnostic[] = [];
  const read = async (name: FactsName): Promise<FactsFile> => {
    const file = `_data/${name}.ts`;
    if (isOptional(name) && !isThere(path.join(root, file))) return { file, source: "", value: {} };
    try {
      const [exports] = await importTypeScript(root, [file]);
      const named = new Map(Object.entries(Object(exports)));
      const source = await readFile(path.join(root, file), "utf8");
      if (!named.has(name)) diagnostics.push(describeExports(name, { file, source }, [...named.keys()]));
      const value = named.get(name);
      // A schema of Zod has getters that create further schemas without end.
      if (name !== "extra") runGetters(value);
      return { file, source, value };
    } catch (error) {
      diagnostics.push(describeFailure(name, file, error, root));
      return { file, source: "", value: undefined };
    }
  };
  const files = {
    site: await read("site"),
    authors: await read("authors"),
    tags: await read("tags"),
    people: await read("people"),
    organizations: await read("organizations"),
    sections: await read("sections"),
    series: await read("series"),
    extra: await read("extra"),
  };
  throwAny([...diagnostics, ...(await findMisspelled(root, files))]);
  return files;
}

/** Finds modules in `_data` whose name is nearly that of a missing file of facts: their facts would silently not count. */
async function findMisspelled(root: string, files: FactsFiles): Promise<Diagnostic[]> {
  const missing = factsNames.filter((name) => !isThere(path.join(root, files[name].file)));
  return (await listStrays(root, missing)).map(({ file, nearest }) =>
    reportFile(file, `found a module that facts do not have; did you mean _data/${nearest}.ts?`),
  );
}

/**
 * Finds modules in `_data` whose name is nearly that of a file of facts which is there too. Others import such a module, or it is a
 * copy that does not count.
 * @returns hints.
 */
export async function findNearlyFacts(root: string): Promise<Diagnostic[]> {
  const there = factsNames.filter((name) => isThere(path.join(root, `_data/${name}.ts`)));
  return (await listStrays(root, there)).map(({ file, nearest }) => ({
    ...reportFile(file, `its exports are not facts: those of _data/${nearest}.ts are`),
    severity: "hint",
  }));
}

/** Lists the modules in `_data` that are no files of facts, with the nearest of `names` if one is near. */
async function listStrays(root: string, names: readonly FactsName[]) {
  const entries = await readdir(path.join(root, "_data")).catch(() => []);
  return entries.flatMap((entry) => {
    const name = path.basename(entry, ".ts");
    const isFacts = entry === name || factsNames.some((known) => known === name);
    const nearest = isFacts ? undefined : findNearest(name, names);
    return nearest === undefined ? [] : { file: `_data/${entry}`, nearest };
  });
}

function isOptional(name: FactsName): boolean {
  return optionalFacts.some((optional) => optional === name);
}

/** True also for a symbolic link that leads nowhere, which is a mistake and not a missing file. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Reads each property once, so that a getter that throws is reported as a failure of its file. */
function runGetters(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const part of Object.values(value)) runGetters(part, seen);
}

/** Describes a file of facts that does not export its name. */
function describeExports(
  name: FactsName,
  { file, source }: Pick<FactsFile, "file" | "source">,
  names: readonly string[],
): Diagnostic {
  const found = names.includes("default") ? "a default export" : names.map((name) => `"${name}"`).join(", ");
  const message = `found ${found || "no export"}; expected "${name}": export const ${name} = …`;
  const start = Math.max(0, source.search(/^export\b/m));
  return { file, ...findEnd(source.slice(0, start)), field: name, message };
}

function describeFailure(name: FactsName, file: string, error: unknown, root: string): Diagnostic {
  const { line, column, message } = isBuildFailure(error)
    ? describeBuildFailure(file, error, name)
    : readThrown(file, error);
  // esbuild's message for a missing entry point, because packages are external.
  const reason = message.endsWith("cannot be marked as external") ? "the file is missing" : message;
  const text = `found code that does not run: ${reason.replaceAll(root + path.sep, "")}; expected TypeScript that exports "${name}"`;
  return { file, line, column, field: name, message: text };
}

/**
 * Finds where in a compiled module an error was thrown.
 * @param file path from the root, of the TypeScript file.
 * @returns the position, counted from 1; 1:1 if the stack does not name the file.
 */
export function readThrown(file: string, error: unknown) {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  // The first place in a stack is where the error was thrown.
  const [, line = 1, column = 1] = new RegExp(`${file}[^:\\s]*:(\\d+):(\\d+)`).exec(stack) ?? [];
  return { line: Number(line), column: Number(column), message };
}
