import type { FileState } from "./follow-files.ts";
import type { Commit } from "./read-log.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import { type FactsByBlob, showsAllOf, type VersionFacts } from "./version-facts.ts";

/** What readers had of an article after a commit. */
export interface PublicState {
  readonly commit: Commit;
  /** Nothing while the article was not to be had: removed, or a draft again. */
  readonly text?: PublicText;
  readonly isRedacted: boolean;
}

export interface PublicText {
  readonly blob: string;
  readonly facts: VersionFacts;
}

/**
 * The states of an article that readers saw, oldest first. Of those that were committed by its date only the last counts,
 * the text that went live. A file that could not be read made no build, so nobody saw it.
 *
 * A state is withheld if its commit is named or if it shows all that one of these did: the same private address may
 * stand in the commit before, and in one that changed nothing but the tags.
 * @param states newest first.
 */
export function findPublicStates(
  states: readonly FileState[],
  { date, redact }: Pick<TrackedArticle, "date" | "redact">,
  facts: FactsByBlob,
): readonly PublicState[] {
  const isNamed = ({ id }: Commit) => redact.some((start) => id.startsWith(start));
  const named = states.filter(({ commit }) => isNamed(commit));
  const withheld = named.flatMap(({ blob = "" }) => facts.get(blob) ?? []);
  const seen = states.toReversed().flatMap(({ commit, blob }): PublicState[] => {
    if (blob === undefined) return [{ commit, isRedacted: isNamed(commit) }];
    const found = facts.get(blob);
    if (!found) return [];
    const isRedacted = isNamed(commit) || withheld.some((one) => showsAllOf(one, found));
    return [{ commit, isRedacted, ...(!found.isDraft && { text: { blob, facts: found } }) }];
  });
  const later = seen.findIndex(({ commit }) => commit.time * 1000 > date.toMillis());
  const live = Math.max((later === -1 ? seen.length : later) - 1, 0);
  const first = seen.findIndex(({ text }, index) => index >= live && text !== undefined);
  return first === -1 ? [] : seen.slice(first);
}
