import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { type ParsedFacts, parseFacts } from "../loading/facts/parse-facts.ts";
import { readFacts } from "../loading/facts/read-facts.ts";
import { writeSchemas } from "../loading/write-schemas.ts";
import { factsFolder } from "../model/folders.ts";
import { attempt } from "../model/system-error.ts";

/** Finds the publication that a file belongs to: the nearest folder above it that has facts. */
export function findPublication(file: string): string | undefined {
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  return existsSync(path.join(folder, factsFolder, "site.ts")) ? folder : findPublication(folder);
}

interface ReadFacts {
  readonly stamp: string;
  readonly facts: Promise<ParsedFacts>;
}

const known = new Map<string, ReadFacts>();

/**
 * Loads the facts of a publication for an editor, and writes the schemas that it reads. They are loaded again only if a file in `_data`
 * has changed.
 * @param root absolute path of the publication.
 * @throws ContentError with every mistake in the facts.
 */
export function loadEditorFacts(root: string): Promise<ParsedFacts> {
  const stamp = readStamp(path.join(root, factsFolder));
  const last = known.get(root);
  if (last?.stamp === stamp) return last.facts;
  const facts = load(root);
  known.set(root, { stamp, facts });
  return facts;
}

async function load(root: string): Promise<ParsedFacts> {
  const facts = parseFacts(await readFacts(root));
  writeSchemas(root, facts);
  return facts;
}

function readStamp(folder: string): string {
  const names = attempt(() => readdirSync(folder)) ?? [];
  const stamps = names.map((name) => {
    const found = attempt(() => statSync(path.join(folder, name)));
    return [name, found?.mtimeMs, found?.size].join();
  });
  return stamps.join("\n");
}
