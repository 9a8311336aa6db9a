import type { DateTime } from "luxon";
import type { Edition } from "../../model/edition.ts";
import { historyPath } from "./expected-paths.ts";

/** What an entry of a feed stands for; `url` may end in a fragment. */
export interface ExpectedEntry {
  readonly id: string;
  readonly url: string;
}

/** The feed of what was changed; only a site with histories has it. */
export const CHANGES_FEED = "changes.xml";

const MOST_ENTRIES = 100;

/** Where each history stands, with its article's file. */
export function listHistories({ articles }: Edition): [path: string, file: string][] {
  return articles.flatMap((article): [string, string][] =>
    article.history ? [[historyPath(article), article.file]] : [],
  );
}

/** The newest revisions that are not withheld, newest first; of one time, as the articles are. */
export function listRecentRevisions({ articles }: Edition): (ExpectedEntry & { readonly date: DateTime })[] {
  const recent = articles.flatMap((article) => {
    const revisions = article.history?.revisions ?? [];
    return revisions.flatMap(({ kind, commit, date }, index) => {
      if (kind === "redacted") return [];
      const url = `${historyPath(article)}#revision.${revisions.length - index}`;
      return [{ id: `${article.id}#revision.${commit}`, url, date }];
    });
  });
  return recent.sort((a, b) => b.date.toMillis() - a.date.toMillis()).slice(0, MOST_ENTRIES);
}
