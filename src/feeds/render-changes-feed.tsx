import type { DateTime } from "luxon";
import { renderToString } from "preact-render-to-string";
import { findLabels } from "../../_includes/words.ts";
import { ChangesList, type ChangesView } from "../history/changes-list.tsx";
import { revisionId } from "../history/describe-history.ts";
import type { Article } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { Entity } from "../model/entity.ts";
import type { Changes, History, Revision } from "../model/history.ts";
import { langOf } from "../model/language-attributes.ts";
import type { Site } from "../model/site.ts";
import { findLatest } from "./last-change.ts";
import { type AtomEntry, renderAtomFeed } from "./render-atom.ts";

const maxEntries = 100;

interface RecentRevision {
  readonly article: Pick<Article, "id" | "lang" | "title" | "authors">;
  readonly history: History;
  readonly revision: Revision;
  /** Part of the entry's id. A withheld revision has none, and no entry. */
  readonly commit: string;
}

/** The props of the feed of changes. */
export interface RecentChanges {
  readonly site: Site;
  /** All authors, because a revision may add or remove any. */
  readonly authors: readonly Pick<Entity, "id" | "name">[];
  /** Newest first. */
  readonly revisions: readonly RecentRevision[];
  /** Date of the newest revision, even of a withheld one: the feed's date must not go back when one is withheld. */
  readonly updated?: DateTime;
}

/** Lists the newest 100 public revisions. They depend only on commits, and not on the clock. */
export function listChanges(edition: Edition): RecentChanges {
  const authors = edition.authors.map(({ entity: { id, name } }) => ({ id, name }));
  const dates = edition.articles.flatMap(({ history }) => history?.revisions.map(({ date }) => date) ?? []);
  const updated = findLatest(dates);
  return { site: edition.site, authors, revisions: listRecent(edition), ...(updated && { updated }) };
}

/** Renders an Atom feed with an entry for each revision. */
export async function renderChangesFeed(
  { site, authors, revisions, updated }: RecentChanges,
  url: string,
): Promise<string> {
  const { history } = findLabels(site.lang, site).words;
  const head = {
    title: `${history.feedTitle} – ${site.name}`,
    subtitle: history.feedSubtitle(site.name),
    url,
    pageUrl: "index.html",
  };
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const entries: AtomEntry[] = [];
  for (const recent of revisions) {
    const changes = await readChanges(recent);
    entries.push(buildEntry(recent, changes, names, site));
  }
  return renderAtomFeed(head, entries, site, updated);
}

/**
 * Sorts revisions by date, newest first. Those of one second keep the order of their articles, and in an article the newest is first.
 * RFC 4287 (section 4.1.1) allows several entries of one date if their ids differ.
 */
function listRecent({ articles }: Edition): RecentRevision[] {
  return articles
    .flatMap((article) => {
      const { history, id, lang, title, authors } = article;
      return (history?.revisions ?? []).flatMap((revision) => {
        const { commit } = revision;
        // Entries of live coverage are news; a night of them would push everything else out of the feed.
        const isShown = history && commit !== undefined && revision.kind !== "extended";
        return isShown ? [{ article: { id, lang, title, authors }, history, revision, commit }] : [];
      });
    })
    .sort((a, b) => b.revision.date.toMillis() - a.revision.date.toMillis())
    .slice(0, maxEntries);
}

async function readChanges({ history, revision }: RecentRevision): Promise<Changes | undefined> {
  const changes = await history.changes.read();
  return changes[history.revisions.indexOf(revision)];
}

function buildEntry(
  { article, history, revision, commit }: RecentRevision,
  changes: Changes | undefined,
  names: ReadonlyMap<string, string>,
  site: Site,
): AtomEntry {
  const { id, lang, title, authors } = article;
  const labels = findLabels(lang, site);
  const { words } = labels;
  const view: ChangesView = {
    lang,
    labels,
    attributes: langOf(lang, labels),
    nameOf: (author) => names.get(author) ?? author,
  };
  const content = changes ? (
    <ChangesList change={changes} view={view} />
  ) : (
    <p>{words.history.notes[revision.kind]}</p>
  );
  return {
    id: `${id}#revision.${commit}`,
    title: words.history.undated[revision.kind] + words.punctuation.colon + title,
    url: `${history.url}#${revisionId(history, revision)}`,
    lang: labels.lang,
    published: revision.date,
    updated: revision.date,
    authors,
    html: renderToString(content),
  };
}
