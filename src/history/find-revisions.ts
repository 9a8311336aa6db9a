import type { Revision } from "../model/history.ts";
import type { Commit } from "./load-log.ts";
import {
  type ArticleVersions,
  addsEntries,
  looksSame,
  showsAllOf,
  type VersionFacts,
} from "./version-facts.ts";

/** What the site showed of an article after a commit. */
interface PublicState {
  readonly commit: Commit;
  /** Undefined while the article was not published: its file was removed, or was a draft. */
  readonly text?: { readonly blob: string; readonly facts: VersionFacts };
  readonly isRedacted: boolean;
}

/** One or more consecutive commits after which the site showed the same text. */
export interface PublicRevision {
  readonly kind: Exclude<Revision["kind"], "imported" | "redacted">;
  /** Oldest first; the first one made the revision. */
  readonly states: readonly [PublicState, ...PublicState[]];
  readonly isRedacted: boolean;
}

/** Finds the revisions of an article that readers saw, oldest first. */
export function findRevisions(versions: ArticleVersions): PublicRevision[] {
  const states = listPublicStates(versions);
  const revisions: PublicRevision[] = [];
  for (const [index, state] of states.entries()) {
    const kind = findKind(states[index - 1], state);
    const last = revisions.at(-1);
    if (kind !== undefined || !last) {
      revisions.push({ kind: kind ?? "published", states: [state], isRedacted: state.isRedacted });
      continue;
    }
    const isRedacted = last.isRedacted || state.isRedacted;
    revisions[revisions.length - 1] = { ...last, states: [...last.states, state], isRedacted };
  }
  return revisions;
}

/**
 * Lists the states that readers saw, oldest first. Of the commits up to the article's date, only the last one counts: its text was
 * published on that date. A file that could not be parsed was never published.
 *
 * A state is withheld if `redact` names its commit, and also if it shows all words of such a commit: the same private address may be in
 * the commit before, or in a later one that changed only the tags.
 */
function listPublicStates({ article, states, facts }: ArticleVersions): PublicState[] {
  const { date, redact } = article;
  const isNamed = ({ id }: Commit) => redact.some((start) => id.startsWith(start));
  const named = states.filter(({ commit }) => isNamed(commit));
  const withheld = named.flatMap(({ blob = "" }) => facts.get(blob) ?? []);
  const published = states.toReversed().flatMap(({ commit, blob }): PublicState[] => {
    if (blob === undefined) return [{ commit, isRedacted: isNamed(commit) }];
    const found = facts.get(blob);
    if (!found) return [];
    const isRedacted = isNamed(commit) || withheld.some((one) => showsAllOf(one, found));
    return [{ commit, isRedacted, ...(!found.isDraft && { text: { blob, facts: found } }) }];
  });
  const later = published.findIndex(({ commit }) => commit.time * 1000 > date.toMillis());
  const live = Math.max((later === -1 ? published.length : later) - 1, 0);
  const first = published.findIndex(({ text }, index) => index >= live && text !== undefined);
  return first === -1 ? [] : published.slice(first);
}

/** Returns undefined if the site showed the same text before. */
function findKind(
  previous: PublicState | undefined,
  { text, isRedacted }: PublicState,
): PublicRevision["kind"] | undefined {
  if (!previous) return "published";
  if (!previous.text) return text && "restored";
  if (!text) return "withdrawn";
  const [before, after] = [previous.text.facts, text.facts];
  if (before.source === after.source) return undefined;
  // Only public texts are compared: a withheld one remains a revision of its own.
  const isPublic = !previous.isRedacted && !isRedacted;
  if (isPublic && looksSame(before, after)) return undefined;
  return isPublic && addsEntries(before, after) ? "extended" : "changed";
}

/** Two blobs, and the language in which they are compared. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  /** BCP 47. */
  readonly lang: string;
}

/**
 * Returns, for each revision, the two texts whose differences it shows. A text is compared with the last public one before it. The first
 * text, and a revision without a public text, have no pair.
 * @param revisions oldest first, as is the result.
 */
export function listPairs(revisions: readonly PublicRevision[], lang: string): (Pair | undefined)[] {
  let before: string | undefined;
  return revisions.map(({ states, isRedacted }) => {
    const after = states[0].text?.blob;
    if (isRedacted || after === undefined) return undefined;
    const pair = before === undefined ? undefined : { before, after, lang };
    before = states.at(-1)?.text?.blob;
    return pair;
  });
}

/** A text of an article, which is read when a page shows it. */
export interface TextSource {
  readonly blob: string;
  /** BCP 47. */
  readonly lang: string;
  /** Index of its revision, the oldest being 0. */
  readonly index: number;
}

/**
 * Finds the oldest text that may be shown: never one that is withheld. Each of its words is on the page today, or marked as removed in
 * a later revision, because `listPairs` begins with the same text. None of an article without changes, which has no history page.
 * @param revisions oldest first.
 */
export function findOldest(revisions: readonly PublicRevision[], lang: string): TextSource | undefined {
  const index = revisions.findIndex(({ states, isRedacted }) => !isRedacted && states[0].text !== undefined);
  const blob = revisions[index]?.states[0].text?.blob;
  return revisions.length > 1 && blob !== undefined ? { blob, lang, index } : undefined;
}
