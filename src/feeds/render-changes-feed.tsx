import type { DateTime } from "luxon";
import { renderToString } from "preact-render-to-string";
import { ChangesList, type ChangesView } from "../history/changes-list.tsx";
import { labelRevision, revisionId, revisionNotes } from "../history/describe-history.ts";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Edition } from "../model/edition.ts";
import type { Entity } from "../model/entity.ts";
import type { Changes, History, Revision } from "../model/history.ts";
import type { Site } from "../model/site.ts";
import { findTextDirection } from "../model/text-direction.ts";
import { absoluteUrl } from "../model/urls.ts";
import { findLatest } from "./last-change.ts";
import { type AtomEntry, renderAtomFeed } from "./render-atom.ts";

const MOST_ENTRIES = 100;

interface RecentRevision {
  readonly article: Pick<Article, "id" | "lang" | "title" | "authors">;
  readonly history: History;
  readonly revision: Revision;
  /** What names it for good; a withheld one has none. */
  readonly commit: string;
}

/** What the feed of changes is made from. */
export interface RecentChanges {
  readonly site: Site;
  /** Everyone whose name a revision may add or take away. */
  readonly authors: readonly Pick<Entity, "id" | "name">[];
  /** Newest first. */
  readonly revisions: readonly RecentRevision[];
  /** When the newest revision was made, withheld ones included: it does not go back when one is withheld. */
  readonly updated?: DateTime;
}

/** The newest 100 public revisions. They follow from the commits alone: the build's clock decides on no entry. */
export function listChanges(edition: Edition): RecentChanges {
  const authors = edition.authors.map(({ entity: { id, name } }) => ({ id, name }));
  const dates = edition.articles.flatMap(({ history }) => history?.revisions.map(({ date }) => date) ?? []);
  const updated = findLatest(dates);
  return { site: edition.site, authors, revisions: listRecent(edition), ...(updated && { updated }) };
}

/** An Atom feed of what was changed, revision by revision. */
export async function renderChangesFeed(
  { site, authors, revisions, updated }: RecentChanges,
  url: string,
): Promise<string> {
  const head = {
    title: `Changes – ${site.name}`,
    subtitle: `What ${site.name} has changed in its articles.`,
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
 * One commit may change many articles, and commits may have one second: such entries have one date, as RFC 4287 (4.1.1)
 * lets entries with different ids. Their order is that of the articles, and in an article newest first.
 */
function listRecent({ articles }: Edition): RecentRevision[] {
  return articles
    .flatMap((article) => {
      const { history, id, lang, title, authors } = article;
      return (history?.revisions ?? []).flatMap((revision) => {
        const { commit } = revision;
        const isShown = history && commit !== undefined;
        return isShown ? [{ article: { id, lang, title, authors }, history, revision, commit }] : [];
      });
    })
    .sort((a, b) => b.revision.date.toMillis() - a.revision.date.toMillis())
    .slice(0, MOST_ENTRIES);
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
  const view: ChangesView = {
    lang,
    attributes: lang === site.lang ? {} : { lang, dir: findTextDirection(lang) },
    nameOf: (author) => names.get(author) ?? author,
  };
  const content = changes ? (
    <ChangesList change={changes} view={view} />
  ) : (
    <p>{revisionNotes[revision.kind]}</p>
  );
  const address = absoluteUrl(site, `${history.url}#${revisionId(history, revision)}`);
  return {
    updated: revision.date,
    elements: {
      id: `${id}#revision.${commit}`,
      title: `${labelRevision(revision)}: ${title}`,
      link: { "@_rel": "alternate", "@_type": "text/html", "@_href": address },
      published: formatInstant(revision.date),
      updated: formatInstant(revision.date),
      author: authors.map(({ name, url }) => ({ name, uri: absoluteUrl(site, url) })),
      content: { "@_type": "html", "#text": renderToString(content) },
    },
  };
}
