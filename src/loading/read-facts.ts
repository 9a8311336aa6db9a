import { readFile } from "node:fs/promises";
import path from "node:path";
import { ContentError, type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import { type BuildMessage, importTypeScript, isBuildFailure } from "./import-typescript.ts";
import type { FactsFile, RawFacts } from "./parse-facts.ts";

type FactsName = keyof RawFacts;

/** A file of facts: its text, and what it exports under its own name, not checked yet. */
interface ReadFile extends FactsFile {
  readonly value?: unknown;
}

type ReadFacts = Readonly<Record<FactsName, ReadFile>>;

/**
 * Runs the files of facts, `_data/<name>.ts`. They are code, written by people who may not program: one that does not run is
 * a mistake like any other.
 * @param root absolute path of the publication.
 * @throws ContentError with one diagnostic for each file that does not run.
 */
export async function readFacts(root: string): Promise<ReadFacts> {
  const diagnostics: Diagnostic[] = [];
  const read = async (name: FactsName): Promise<ReadFile> => {
    const file = `_data/${name}.ts`;
    try {
      const [exports] = await importTypeScript(root, [file]);
      const value = pickExport(exports, name);
      runGetters(value);
      return { file, source: await readFile(path.join(root, file), "utf8"), value };
    } catch (error) {
      diagnostics.push(describeFailure(name, file, error, root));
      return { file, source: "" };
    }
  };
  const facts = {
    site: await read("site"),
    authors: await read("authors"),
    tags: await read("tags"),
    people: await read("people"),
    organizations: await read("organizations"),
  };
  if (diagnostics.length > 0) throw new ContentError(sortDiagnostics(diagnostics));
  return facts;
}

/** Facts may be computed when they are read: asks for each once, while what is thrown can be told. */
function runGetters(value: unknown, known = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || known.has(value)) return;
  known.add(value);
  for (const part of Object.values(value)) runGetters(part, known);
}

function pickExport(exports: unknown, name: FactsName): unknown {
  const all = new Map(Object.entries(typeof exports === "object" && exports !== null ? exports : {}));
  return all.get(name);
}

function describeFailure(name: FactsName, file: string, error: unknown, root: string): Diagnostic {
  const { line, column, reason } = isBuildFailure(error) ? readBuildFailure(error) : readThrown(file, error);
  const message = `found code that does not run: ${reason.replaceAll(root + path.sep, "")}; expected TypeScript that exports "${name}"`;
  return { file, line, column, field: name, message };
}

interface Failure {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

function readBuildFailure({ errors: [first] }: { readonly errors: readonly BuildMessage[] }): Failure {
  const { line = 1, column = 0 } = first?.location ?? {};
  // esbuild counts columns from 0.
  return { line, column: column + 1, reason: first?.text ?? "esbuild gave no reason" };
}

function readThrown(file: string, error: unknown): Failure {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  // The first place in a stack is where it happened.
  const [, line = 1, column = 1] = new RegExp(`${file}[^:\\s]*:(\\d+):(\\d+)`).exec(stack) ?? [];
  return { line: Number(line), column: Number(column), reason: message };
}
