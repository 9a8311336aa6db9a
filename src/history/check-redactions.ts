import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { abbreviateCommit } from "./build-history.ts";
import type { FileState } from "./follow-files.ts";
import { parseVersion } from "./parse-version.ts";
import { type ArticleVersions, buildFacts, showsAllOf, type VersionFacts } from "./version-facts.ts";

/**
 * Checks that each commit in `redact` is one of the article's, and that the page no longer shows its text: withholding a text in
 * the history hides nothing while the page shows it.
 * @param root absolute path of the project.
 */
export async function checkRedactions(versions: ArticleVersions, root: string): Promise<Diagnostic[]> {
  const { article, states, facts } = versions;
  const { file, redact, locate } = article;
  if (redact.length === 0) return [];
  const current = await findCurrentFacts(versions, root);
  const report = (index: number, message: string): Diagnostic[] => [
    { file, ...locate(["redact", index]), field: `redact.${index}`, message },
  ];
  return redact.flatMap((start, index) => {
    const named = states.filter(({ commit }) => commit.id.startsWith(start));
    if (named.length === 0) return report(index, describeUnknown(start, states));
    const withheld = named.flatMap(({ blob = "" }) => facts.get(blob) ?? []);
    if (!current || !withheld.some((one) => showsAllOf(one, current))) return [];
    const message = `the page still shows the text of commit ${start}; remove what readers must not see and commit that`;
    return report(index, message);
  });
}

/** Returns the facts of the file as it is now, committed or not. */
async function findCurrentFacts(
  { article, states, isUncommitted, facts }: ArticleVersions,
  root: string,
): Promise<VersionFacts | undefined> {
  if (!isUncommitted) return facts.get(states[0]?.blob ?? "") ?? undefined;
  const version = parseVersion(await readFile(path.join(root, article.file), "utf8"));
  return version && buildFacts(version, article.lang);
}

function describeUnknown(start: string, states: readonly FileState[]): string {
  if (states.length === 0) return `found "${start}", but no commit holds this article; remove it`;
  const commits = states.map(({ commit }) => abbreviateCommit(commit.id));
  return `found "${start}", which is no commit of this article; expected one of ${commits.join(", ")}`;
}
