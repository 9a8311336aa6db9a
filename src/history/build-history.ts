import { DateTime } from "luxon";
import type { Changes, History, Revision } from "../model/history.ts";
import { Lazy } from "../model/lazy.ts";
import type { Site } from "../model/site.ts";
import { historyUrl } from "../model/urls.ts";
import { type Pair, showsNothing } from "./comparisons.ts";
import type { PublicRevision } from "./group-revisions.ts";
import type { TrackedArticle } from "./tracked-article.ts";

type HistorySettings = Pick<Site, "showCommitSubjects" | "timeZone">;

export interface HistoryParts {
  readonly article: TrackedArticle;
  /** Oldest first. */
  readonly revisions: readonly PublicRevision[];
  readonly site: HistorySettings;
  readonly hasUncommittedChanges: boolean;
  readonly readChanges: (pair: Pair) => Promise<Changes>;
}

export function buildHistory(parts: HistoryParts): History {
  const { article, revisions, site, hasUncommittedChanges, readChanges } = parts;
  const pairs = listShownPairs(revisions, article.lang).toReversed();
  return {
    url: historyUrl(article),
    revisions: revisions.map((revision) => buildRevision(revision, article, site)).reverse(),
    hasUncommittedChanges,
    changes: new Lazy(JSON.stringify(pairs), () =>
      Promise.all(pairs.map((pair) => pair && readDifference(pair, readChanges))),
    ),
  };
}

/** Nothing where the words came back that readers had before they were taken down or withheld. */
async function readDifference(pair: Pair, readChanges: HistoryParts["readChanges"]) {
  const changes = await readChanges(pair);
  return showsNothing(changes) ? undefined : changes;
}

/**
 * For each revision the texts whose differences it shows. A text is compared with the last one that readers may see;
 * nothing for the first text and for revisions without one.
 * @param revisions oldest first, as is the result.
 */
export function listShownPairs(revisions: readonly PublicRevision[], lang: string): (Pair | undefined)[] {
  let before: string | undefined;
  return revisions.map(({ states, isRedacted }) => {
    const after = states[0].text?.blob;
    if (isRedacted || after === undefined) return undefined;
    const pair = before === undefined ? undefined : { before, after, lang };
    before = states.at(-1)?.text?.blob;
    return pair;
  });
}

/** Long enough to be unique in any repository, short enough to be read out. */
export function abbreviateCommit(id: string): string {
  return id.slice(0, 10);
}

function buildRevision(
  { kind, states, isRedacted }: PublicRevision,
  { date }: TrackedArticle,
  { timeZone, showCommitSubjects }: HistorySettings,
): Revision {
  const { id, time, subject, isMinor } = states[0].commit;
  const committed = DateTime.fromSeconds(time, { zone: timeZone });
  const common = { date: date > committed ? date : committed, isMinor };
  if (isRedacted) return { kind: "redacted", ...common };
  const isImported = kind === "published" && !date.hasSame(common.date, "day");
  return {
    kind: isImported ? "imported" : kind,
    ...common,
    commit: abbreviateCommit(id),
    ...(showCommitSubjects && { subject }),
  };
}
