import { diffArrays } from "diff";
import { DateTime } from "luxon";
import type { Diagnostic } from "../model/diagnostic.ts";
import { abbreviateCommit } from "./build-history.ts";
import type { PublicRevision } from "./group-revisions.ts";
import { fold, nameCorrection } from "./name-correction.ts";
import type { Commit } from "./read-log.ts";
import type { ReadVersions } from "./read-versions.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import type { VersionCorrection } from "./version.ts";
import { hashCorrection } from "./version-facts.ts";

const rule = "a published correction stays word for word; mend a slip by adding another";

/**
 * Corrections are only ever added: each that readers saw must still be there, with the same words and in the same order.
 * How YAML wrapped and quoted it does not matter. One mistake for each that is not, with the newest commit that had it.
 * @param revisions oldest first; what is withheld is not asked.
 */
export async function checkCorrections(
  article: TrackedArticle,
  revisions: readonly PublicRevision[],
  timeZone: string,
  readVersions: ReadVersions,
): Promise<Diagnostic[]> {
  const today = article.corrections.map(hashCorrection);
  const reported = new Set<string>();
  const states = revisions.filter(({ isRedacted }) => !isRedacted).flatMap(({ states }) => states);
  const diagnostics: Diagnostic[] = [];
  for (const { commit, text } of states.toReversed()) {
    const lost = findLost(text?.facts.corrections ?? [], today).filter((hash) => !reported.has(hash));
    if (!text || lost.length === 0) continue;
    const version = (await readVersions([text.blob])).get(text.blob);
    const corrections = version?.corrections.filter((one) => lost.includes(hashCorrection(one))) ?? [];
    for (const hash of lost) reported.add(hash);
    for (const one of corrections.map((one) => describeLoss(article, one, nameCommit(commit, timeZone))))
      diagnostics.push(one);
  }
  return diagnostics;
}

/** Those of `earlier` that are not in `today`, or not in this order: as few as possible. */
function findLost(earlier: readonly string[], today: readonly string[]): readonly string[] {
  if (earlier.every((hash, index) => hash === today[index])) return [];
  return diffArrays([...earlier], [...today]).flatMap(({ removed, value }) => (removed ? value : []));
}

function describeLoss(article: TrackedArticle, lost: VersionCorrection, published: string): Diagnostic {
  const { file, corrections, locate } = article;
  const what = `the ${lost.kind} of ${lost.date.trim()} that ${published} published`;
  const at = (index: number | undefined, message: string) => {
    const path = index === undefined ? ["corrections"] : ["corrections", index];
    return { file, ...locate(path), field: path.join("."), message: `${message}; ${rule}` };
  };
  const same = corrections.findIndex((correction) => nameCorrection(correction) === nameCorrection(lost));
  if (same !== -1) return at(same, `${what} stands in another order; put it back where it was`);
  const similar = corrections.findIndex((correction) => isRewritten(lost, correction));
  if (similar !== -1) return at(similar, `${what} was changed; put back “${fold(lost.text)}”`);
  return at(undefined, `${what} is gone; put back “${fold(lost.text)}”`);
}

/** Enough in common to point at the entry that took its place. */
function isRewritten(lost: VersionCorrection, correction: VersionCorrection): boolean {
  const isOnDay = correction.date.trim() === lost.date.trim();
  return (isOnDay && correction.kind === lost.kind) || fold(correction.text) === fold(lost.text);
}

function nameCommit({ id, time }: Commit, timeZone: string): string {
  const date = DateTime.fromSeconds(time, { zone: timeZone }).toISODate();
  return `commit ${abbreviateCommit(id)} of ${date}`;
}
