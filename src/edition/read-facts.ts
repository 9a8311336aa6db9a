import path from "node:path";
import { ContentError, type Diagnostic, sortDiagnostics } from "./diagnostic.ts";
import type { RawFacts } from "./facts.ts";

type FactsName = keyof RawFacts;

/**
 * Runs the files of facts. They are code, written by people who may not program: one that cannot run is a mistake in what
 * they wrote, and is told like any other.
 * @param root absolute path of the project.
 * @param imports for each file `_data/<name>.ts`, what imports it and picks its export.
 * @throws ContentError with one mistake for each file that does not run.
 */
export async function readFacts(
  root: string,
  imports: Readonly<Record<FactsName, () => Promise<unknown>>>,
): Promise<RawFacts> {
  const diagnostics: Diagnostic[] = [];
  const read = async (name: FactsName) => {
    try {
      const facts = await imports[name]();
      runGetters(facts);
      return facts;
    } catch (error) {
      diagnostics.push(describeFailure(name, error, root));
      return undefined;
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

function describeFailure(name: FactsName, error: unknown, root: string): Diagnostic {
  const file = `_data/${name}.ts`;
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  // The first place in a stack is where it happened. esbuild writes the place into the message, and counts columns from 0.
  const [, line = 1, column = 1] = new RegExp(`/${file}[^:\\s]*:(\\d+):(\\d+)`).exec(stack) ?? [];
  const syntax = /: ERROR: (.+)/.exec(message)?.[1];
  const reason = (syntax ?? message).replaceAll(root + path.sep, "");
  return {
    file,
    line: Number(line),
    column: Number(column) + (syntax === undefined ? 0 : 1),
    field: name,
    message: `found code that does not run: ${reason}; expected TypeScript that exports "${name}"`,
  };
}
