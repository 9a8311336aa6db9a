import { readdir } from "node:fs/promises";
import path from "node:path";
import { createTwoFilesPatch } from "diff";
import type { FactsFile } from "../loading/facts/parse-facts.ts";
import { readFacts } from "../loading/facts/read-facts.ts";
import { importTypeScript } from "../loading/import-typescript.ts";
import { ContentError, compareText } from "../model/diagnostic.ts";
import { hasName, keepOutermost, listWordNames } from "./list-names.ts";
import { type OffprintPackage, readText } from "./open-package.ts";
import { findUpgradingNotes, type UpgradingNote } from "./upgrading-notes.ts";

/** What a new version changes for one publication. Paths are from the publication's root. */
export interface Changes {
  readonly notes: readonly UpgradingNote[];
  /** Files in `_includes` whose original in the theme changed, with a unified diff of the original. */
  readonly changed: readonly { readonly file: string; readonly patch: string }[];
  /** Files in `_includes` whose original is gone. */
  readonly gone: readonly string[];
  /** The publication's files of words, with the names that they have and the theme no longer has. */
  readonly words: readonly { readonly file: string; readonly gone: readonly string[] }[];
  readonly newWords: readonly string[];
  readonly newFacts: readonly string[];
  readonly goneFacts: readonly { readonly name: string; readonly isUsed: boolean }[];
}

/**
 * Finds what changes for a publication between two versions. Reads only.
 * @param root absolute path of the publication.
 */
export async function findChanges(
  root: string,
  from: OffprintPackage,
  to: OffprintPackage,
): Promise<Changes> {
  const own = await listOwnFiles(root);
  const names = { facts: compareNames(from, to, "facts"), words: compareNames(from, to, "words") };
  const wordFiles = own.filter((file) => file.startsWith("_includes/words/"));
  return {
    notes: findUpgradingNotes(to.changelog, from.version, to.version),
    ...(await compareOriginals(own, from, to)),
    words: await Promise.all(
      wordFiles.map(async (file) => {
        const used = new Set(await readWordNames(root, file));
        return { file, gone: names.words.gone.filter((name) => used.has(name)) };
      }),
    ),
    newWords: wordFiles.length > 0 ? keepOutermost(names.words.added) : [],
    newFacts: keepOutermost(names.facts.added),
    goneFacts: await findUsed(root, keepOutermost(names.facts.gone)),
  };
}

/** The publication's files in `_includes`, with forward slashes. */
async function listOwnFiles(root: string): Promise<string[]> {
  const folder = path.join(root, "_includes");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort(compareText);
}

async function compareOriginals(own: readonly string[], from: OffprintPackage, to: OffprintPackage) {
  const changed: Changes["changed"][number][] = [];
  const gone: string[] = [];
  for (const file of own) {
    const before = await readText(path.join(from.folder, file));
    const after = await readText(path.join(to.folder, file));
    if (before === undefined || before === after) continue;
    // Words are compared by their names.
    if (after === undefined) gone.push(file);
    else if (!file.startsWith("_includes/words/"))
      changed.push({ file, patch: formatPatch(file, before, after, from, to) });
  }
  return { changed, gone };
}

function formatPatch(
  file: string,
  before: string,
  after: string,
  from: OffprintPackage,
  to: OffprintPackage,
): string {
  const name = ({ version }: OffprintPackage) => `offprint@${version}/${file}`;
  const patch = createTwoFilesPatch(name(from), name(to), before, after, "", "", { context: 3 });
  // The first line is a rule.
  return patch.slice(patch.indexOf("\n") + 1).trimEnd();
}

function compareNames(from: OffprintPackage, to: OffprintPackage, kind: "facts" | "words") {
  if (!from.contents || !to.contents) return { added: [], gone: [] };
  const [before, after] = [new Set(from.contents[kind]), new Set(to.contents[kind])];
  return {
    added: [...after].filter((name) => !before.has(name)),
    gone: [...before].filter((name) => !after.has(name)),
  };
}

/** @returns none for a file that does not run: the build reports it. */
async function readWordNames(root: string, file: string): Promise<string[]> {
  const [exports] = await importTypeScript(root, [file]).catch(() => []);
  return Object.values(Object(exports)).flatMap((words) => listWordNames(words));
}

async function findUsed(root: string, names: readonly string[]): Promise<Changes["goneFacts"]> {
  const written: Readonly<Partial<Record<string, FactsFile>>> =
    names.length > 0 ? await readWritten(root) : {};
  return names.map((name) => {
    const [file = "", ...rest] = name.split(".");
    const value = written[file]?.value;
    return {
      name,
      isUsed: rest.length === 0 ? Object.keys(Object(value)).length > 0 : hasName(value, rest.join(".")),
    };
  });
}

/** @returns no facts if they do not run: the build reports it. */
async function readWritten(root: string) {
  try {
    return { ...(await readFacts(root)) };
  } catch (error) {
    if (error instanceof ContentError) return {};
    throw error;
  }
}
