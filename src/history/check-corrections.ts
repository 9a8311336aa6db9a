import { diffArrays } from "diff";
import { DateTime } from "luxon";
import type { Diagnostic } from "../edition/diagnostic.ts";
import { abbreviateCommit } from "./build-history.ts";
import type { PublicRevision } from "./group-revisions.ts";
import { fold, nameCorrection } from "./name-correction.ts";
import type { Commit } from "./read-log.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import type { VersionCorrection } from "./version.ts";

const rule = "a published correction stays word for word; mend a slip by adding another";

/**
 * Corrections are only ever added: each that readers saw must still be there, with the same words and in the same order.
 * How YAML wrapped and quoted it does not matter. One mistake for each that is not, with the newest commit that had it.
 * @param revisions oldest first; what is withheld is not asked.
 */
export function checkCorrections(
  article: TrackedArticle,
  revisions: readonly PublicRevision[],
  timeZone: string,
): Diagnostic[] {
  const today = article.corrections.map(nameCorrection);
  const reported = new Set<string>();
  const states = revisions.filter(({ isRedacted }) => !isRedacted).flatMap(({ states }) => states);
  return states.toReversed().flatMap(({ commit, text }) => {
    const earlier = text?.facts.corrections ?? [];
    return findLost(earlier, today)
      .filter(
        (correction) => !reported.has(nameCorrection(correction)) && reported.add(nameCorrection(correction)),
      )
      .map((correction) => describeLoss(article, correction, nameCommit(commit, timeZone)));
  });
}

/** Those of `earlier` that are not in `today`, or not in this order: as few as possible. */
function findLost(
  earlier: readonly VersionCorrection[],
  today: readonly string[],
): readonly VersionCorrection[] {
  const keys = earlier.map(nameCorrection);
  if (keys.every((key, index) => key === today[index])) return [];
  const lost = diffArrays(keys, [...today]).flatMap(({ removed, value }) => (removed ? value : []));
  return earlier.filter((correction) => lost.includes(nameCorrection(correction)));
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
