import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { abbreviateCommit } from "./build-history.ts";
import type { FileState } from "./follow-files.ts";
import { parseVersion } from "./parse-version.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import { buildFacts, type FactsByBlob, showsAllOf, type VersionFacts } from "./version-facts.ts";

export interface Redactable {
  /** The project's root. */
  readonly root: string;
  /** Of the article, newest first. */
  readonly states: readonly FileState[];
  readonly isUncommitted: boolean;
  readonly facts: FactsByBlob;
}

/**
 * Checks that each commit to be withheld is one of the article's, and that the page does not still show its words: then
 * nothing would be withheld.
 */
export async function checkRedactions(
  article: TrackedArticle,
  redactable: Redactable,
): Promise<Diagnostic[]> {
  const { file, redact, locate } = article;
  if (redact.length === 0) return [];
  const { states, facts } = redactable;
  const now = await findFactsNow(article, redactable);
  const report = (index: number, message: string): Diagnostic[] => [
    { file, ...locate(["redact", index]), field: `redact.${index}`, message },
  ];
  return redact.flatMap((start, index) => {
    const named = states.filter(({ commit }) => commit.id.startsWith(start));
    if (named.length === 0) return report(index, describeUnknown(start, states));
    const withheld = named.flatMap(({ blob = "" }) => facts.get(blob) ?? []);
    if (!now || !withheld.some((one) => showsAllOf(one, now))) return [];
    const message = `the page still shows the text of commit ${start}; take out what readers must not see and commit that`;
    return report(index, message);
  });
}

/** Of the file as the site shows it. */
async function findFactsNow(
  { file }: TrackedArticle,
  { root, states, isUncommitted, facts }: Redactable,
): Promise<VersionFacts | undefined> {
  if (!isUncommitted) return facts.get(states[0]?.blob ?? "") ?? undefined;
  const version = parseVersion(await readFile(path.join(root, file), "utf8"));
  return version && buildFacts(version);
}

function describeUnknown(start: string, states: readonly FileState[]): string {
  if (states.length === 0) return `found "${start}", but no commit holds this article; remove it`;
  const commits = states.map(({ commit }) => abbreviateCommit(commit.id));
  return `found "${start}", which is no commit of this article; expected one of ${commits.join(", ")}`;
}
