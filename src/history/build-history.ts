import { DateTime } from "luxon";
import type { Changes, History, Revision, WholeText } from "../model/history.ts";
import { Lazy } from "../model/lazy.ts";
import type { Site } from "../model/site.ts";
import { historyUrl } from "../model/urls.ts";
import type { Pair, PublicRevision, TextSource } from "./find-revisions.ts";
import type { TrackedArticle } from "./tracked-article.ts";

type HistorySettings = Pick<Site, "showCommitSubjects" | "timeZone">;

export interface HistoryParts {
  readonly article: TrackedArticle;
  /** Oldest first. */
  readonly revisions: readonly PublicRevision[];
  /** In the order of `revisions`. */
  readonly pairs: readonly (Pair | undefined)[];
  readonly site: HistorySettings;
  readonly hasUncommittedChanges: boolean;
  readonly readChanges: (pair: Pair) => Promise<Changes>;
  readonly oldest: TextSource | undefined;
  readonly readText: (source: TextSource) => Promise<WholeText>;
}

/** Builds the history of an article, newest revision first. Changes are compared, and a text is read, when a page first needs them. */
export function buildHistory(parts: HistoryParts): History {
  const { article, revisions, site, hasUncommittedChanges, readChanges, oldest, readText } = parts;
  const pairs = parts.pairs.toReversed();
  return {
    url: historyUrl(article),
    revisions: revisions.map((revision) => buildRevision(revision, article, site)).reverse(),
    hasUncommittedChanges,
    changes: new Lazy(JSON.stringify(pairs), () =>
      Promise.all(pairs.map(async (pair) => pair && omitEmpty(await readChanges(pair)))),
    ),
    ...(oldest && {
      oldest: {
        index: revisions.length - 1 - oldest.index,
        text: new Lazy(JSON.stringify([oldest.blob, oldest.lang]), () => readText(oldest)),
      },
    }),
  };
}

/** Returns undefined if a text is equal to the last public one: it was withdrawn or withheld in between. */
function omitEmpty(changes: Changes): Changes | undefined {
  const { fields, blocks } = changes;
  return fields.length > 0 || blocks.some(({ change }) => change !== "same") ? changes : undefined;
}

/** Returns the first 10 digits of a commit's id, which are unique in a repository of any likely size. */
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
