import type { Memory } from "../memory/memory.ts";
import { listShownPairs } from "./build-history.ts";
import { type Comparisons, openComparisons, type Pair } from "./comparisons.ts";
import { findPublicStates, type PublicText } from "./find-public-states.ts";
import type { FileState } from "./follow-files.ts";
import { groupRevisions, listDoubts, type PublicRevision } from "./group-revisions.ts";
import { createVersionReader } from "./read-versions.ts";
import type { TrackedArticle } from "./tracked-article.ts";
import type { CompareVersions } from "./version.ts";
import { type FactsByBlob, loadFacts } from "./version-facts.ts";

/** An article and what git knows of it. */
export interface Trace {
  readonly article: TrackedArticle;
  /** Newest first. */
  readonly states: readonly FileState[];
  readonly isUncommitted: boolean;
}

/** The same with what readers saw of it, oldest first. */
export interface TracedRevisions extends Trace {
  readonly revisions: readonly PublicRevision[];
}

export interface FoundRevisions {
  readonly facts: FactsByBlob;
  readonly comparisons: Comparisons;
  readonly traced: readonly TracedRevisions[];
}

export interface RevisionSource {
  /** The project's root. */
  readonly root: string;
  readonly memory: Memory;
  readonly compare: CompareVersions;
}

/** Finds out what readers saw of each article, with as few texts read and compared as earlier builds allow. */
export async function findRevisions(
  traces: readonly Trace[],
  { root, memory, compare }: RevisionSource,
): Promise<FoundRevisions> {
  const readVersions = createVersionReader(root);
  const facts = await loadFacts({
    articles: traces.filter(isAsked).map(listBlobs),
    memory,
    readVersions,
  });
  const comparisons = openComparisons(memory, compare);
  const seen = traces.map((trace) => ({
    trace,
    states: findPublicStates(trace.states, trace.article, facts),
  }));
  const doubts = seen.flatMap(({ trace, states }) =>
    listDoubts(states).map(([before, after]) => pairOf(before, after, trace.article)),
  );
  await comparisons.compareAll(doubts, readVersions);
  const traced = seen.map(({ trace, states }) => {
    const looksSame = (before: PublicText, after: PublicText) =>
      comparisons.looksSame(pairOf(before, after, trace.article));
    return { ...trace, revisions: groupRevisions(states, looksSame) };
  });
  const shown = traced.flatMap(({ article, revisions }) => listShownPairs(revisions, article.lang));
  comparisons.keepOnly([...doubts, ...shown.flatMap((pair) => pair ?? [])]);
  return { facts, comparisons, traced };
}

/** One commit and nothing that it could contradict: the article has no history, and its text need not be read. */
function isAsked({ article, states, isUncommitted }: Trace): boolean {
  return states.length > 1 || isUncommitted || article.redact.length > 0;
}

function listBlobs({ states }: Trace): string[] {
  return states.flatMap(({ blob }) => blob ?? []);
}

function pairOf(before: PublicText, after: PublicText, { lang }: TrackedArticle): Pair {
  return { before: before.blob, after: after.blob, lang };
}
