import { diffArrays } from "diff";
import { DateTime } from "luxon";
import type { Diagnostic } from "../model/diagnostic.ts";
import { abbreviateCommit } from "./build-history.ts";
import type { PublicRevision } from "./find-revisions.ts";
import type { Commit } from "./load-log.ts";
import { correctionKey, foldWhiteSpace, type VersionCorrection } from "./parse-version.ts";
import type { ReadVersions } from "./read-versions.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import { hashCorrection } from "./version-facts.ts";

const rule = "a published correction may not change; if it has an error, add another correction";

interface CheckedArticle {
  readonly article: TrackedArticle;
  /** Oldest first. Corrections of withheld ones are not checked. */
  readonly revisions: readonly PublicRevision[];
}

/**
 * Checks that corrections were only added: each one that readers saw must still be there, with the same words and in the same order;
 * line breaks and YAML quotes do not matter. Each one that is not there gives a diagnostic with the newest commit that had it.
 */
export async function checkCorrections(
  { article, revisions }: CheckedArticle,
  timeZone: string,
  readVersions: ReadVersions,
): Promise<Diagnostic[]> {
  const current = article.corrections.map(hashCorrection);
  const reported = new Set<string>();
  const states = revisions.filter(({ isRedacted }) => !isRedacted).flatMap(({ states }) => states);
  const diagnostics: Diagnostic[] = [];
  for (const { commit, text } of states.toReversed()) {
    const lost = findLost(text?.facts.corrections ?? [], current).filter((hash) => !reported.has(hash));
    if (!text || lost.length === 0) continue;
    const version = (await readVersions([text.blob])).get(text.blob);
    const corrections = version?.corrections.filter((one) => lost.includes(hashCorrection(one))) ?? [];
    for (const hash of lost) reported.add(hash);
    for (const one of corrections.map((one) => describeLoss(article, one, nameCommit(commit, timeZone))))
      diagnostics.push(one);
  }
  return diagnostics;
}

/**
 * Returns the hashes in `earlier` that must be removed, as few as possible, so that `current` has the others in the same order.
 */
function findLost(earlier: readonly string[], current: readonly string[]): readonly string[] {
  if (earlier.every((hash, index) => hash === current[index])) return [];
  return diffArrays([...earlier], [...current]).flatMap(({ removed, value }) => (removed ? value : []));
}

function describeLoss(article: TrackedArticle, lost: VersionCorrection, published: string): Diagnostic {
  const { file, corrections, locate } = article;
  const what = `the ${lost.kind} of ${lost.date.trim()} that ${published} published`;
  const at = (index: number | undefined, message: string) => {
    const path = index === undefined ? ["corrections"] : ["corrections", index];
    return { file, ...locate(path), field: path.join("."), message: `${message}; ${rule}` };
  };
  const same = corrections.findIndex((correction) => correctionKey(correction) === correctionKey(lost));
  if (same !== -1) return at(same, `${what} is in another order; restore the order`);
  const similar = corrections.findIndex((correction) => isRewritten(lost, correction));
  if (similar !== -1) return at(similar, `${what} was changed; put back “${foldWhiteSpace(lost.text)}”`);
  return at(undefined, `${what} is gone; put back “${foldWhiteSpace(lost.text)}”`);
}

/** True if a correction has enough in common with the lost one to be a changed version of it. */
function isRewritten(lost: VersionCorrection, correction: VersionCorrection): boolean {
  const isOnDay = correction.date.trim() === lost.date.trim();
  return (
    (isOnDay && correction.kind === lost.kind) ||
    foldWhiteSpace(correction.text) === foldWhiteSpace(lost.text)
  );
}

function nameCommit({ id, time }: Commit, timeZone: string): string {
  const date = DateTime.fromSeconds(time, { zone: timeZone }).toISODate();
  return `commit ${abbreviateCommit(id)} of ${date}`;
}
