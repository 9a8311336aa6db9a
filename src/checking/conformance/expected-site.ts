import type { Article } from "../../model/article.ts";
import type { Correction } from "../../model/correction.ts";
import type { Edition } from "../../model/edition.ts";
import type { Entity } from "../../model/entity.ts";
import { absoluteUrl, checksumsUrl } from "../../model/urls.ts";
import { buildCorrectionPages, listCorrections } from "./expected-corrections.ts";
import { offprintPath } from "./expected-paths.ts";
import {
  CHANGES_FEED,
  type ExpectedEntry,
  listHistories,
  listRecentRevisions,
} from "./expected-revisions.ts";

/** What an Edition says that its site holds. Every key is a path from the site's root. */
export interface ExpectedSite {
  readonly edition: Edition;
  readonly articles: ReadonlyMap<string, Article>;
  /** The URLs of articles on each page of each list, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** What each feed holds, in order. */
  readonly feeds: ReadonlyMap<string, readonly ExpectedEntry[]>;
  /** The articles of the last two days before the build's clock, newest first. */
  readonly news: readonly string[];
  /** What each page says was corrected: the pages of all corrections, articles and their offprints. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The article of each offprint. */
  readonly offprints: ReadonlyMap<string, Article>;
  /** Target of each old path. */
  readonly redirects: ReadonlyMap<string, string>;
  /** What is copied as it is. */
  readonly statics: ReadonlySet<string>;
  /** Every file that has to be there, with what it is for. */
  readonly files: ReadonlyMap<string, string>;
  /** True for what a template of the publication's own writes, of which an Edition says nothing. */
  readonly isOwn: (path: string) => boolean;
}

/**
 * Derives lists and feeds from the articles alone, and asks none of the code that makes the site: what that gets wrong
 * must not be what is expected.
 * @param planned URLs that Offprint's templates write. They tell only its own files from those of the publication's own
 * templates; without them no file counts as the latter.
 */
export function buildExpectedSite(edition: Edition, planned?: ReadonlySet<string>): ExpectedSite {
  const articles = edition.articles.toSorted((a, b) => b.date.toMillis() - a.date.toMillis());
  const subjects = groupByEntity(articles);
  const site = {
    edition,
    articles: new Map(articles.map((article) => [article.url, article])),
    lists: buildLists(edition, articles, subjects),
    feeds: buildFeeds(edition, articles, subjects),
    news: listNews(edition),
    corrections: buildCorrectionPages(edition, articles),
    offprints: new Map(
      edition.site.offprints ? articles.map((article) => [offprintPath(article), article]) : [],
    ),
    redirects: new Map(edition.redirects.map(({ url, to }) => [url, to.url])),
    statics: new Set(edition.statics.map(({ url }) => url)),
  };
  const files = listFiles(site);
  const isOwn = (path: string) => planned !== undefined && !planned.has(path) && !files.has(path);
  return { ...site, files, isOwn };
}

/** How the world finds a page: `tags/x.html` → `https://example.org/tags/x.html`. */
export function addressOf(path: string, { edition }: ExpectedSite): string {
  return absoluteUrl(edition.site, path);
}

function groupByEntity(articles: readonly Article[]): Map<Entity, Article[]> {
  const subjects = new Map<string, [Entity, Article[]]>();
  for (const article of articles) {
    const { authors, tags, about, mentions } = article;
    const entities = new Map(
      [...authors, ...tags, ...about, ...mentions].map((entity) => [entity.url, entity]),
    );
    for (const [url, entity] of entities) {
      const known = subjects.get(url);
      if (known) known[1].push(article);
      else subjects.set(url, [entity, [article]]);
    }
  }
  return new Map(subjects.values());
}

function buildLists(
  { site }: Edition,
  articles: readonly Article[],
  subjects: ReadonlyMap<Entity, readonly Article[]>,
): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  const add = (own: readonly Article[], perPage: number, urlOf: (number: number) => string) => {
    const urls = own.map(({ url }) => url);
    // A list without articles still has its one page.
    for (let start = 0, number = 1; start === 0 || start < urls.length; start += perPage, number++)
      lists.set(urlOf(number), urls.slice(start, start + perPage));
  };
  add(articles, site.articlesPerPage, (number) => (number === 1 ? "index.html" : `page-${number}.html`));
  for (const [{ url }, own] of subjects)
    add(own, site.articlesPerPage, (number) =>
      number === 1 ? url : url.replace(/\.html$/, `.page-${number}.html`),
    );
  for (const year of new Set(articles.map(({ date }) => date.year))) {
    const own = articles.filter(({ date }) => date.year === year);
    add(own, own.length, () => `${year}.html`);
  }
  return lists;
}

function buildFeeds(
  edition: Edition,
  articles: readonly Article[],
  subjects: ReadonlyMap<Entity, readonly Article[]>,
): Map<string, readonly ExpectedEntry[]> {
  const newest = <T>(list: readonly T[]) => list.slice(0, edition.site.articlesPerFeed);
  const hasHistories = listHistories(edition).length > 0;
  return new Map<string, readonly ExpectedEntry[]>([
    ["feed.xml", newest(articles)],
    ["feed.json", newest(articles)],
    ["corrections.xml", newest(listCorrections(articles))],
    ...(hasHistories ? [[CHANGES_FEED, listRecentRevisions(edition)] as const] : []),
    ...[...subjects].flatMap(([{ feedUrl }, own]): [string, readonly ExpectedEntry[]][] =>
      feedUrl === undefined ? [] : [[feedUrl, newest(own)]],
    ),
  ]);
}

/** The most in a news sitemap (Google). */
const MOST_NEWS = 1_000;

function listNews({ now, articles }: Edition): string[] {
  const start = now.minus({ hours: 48 });
  const recent = articles.filter(({ date }) => date >= start && date <= now).slice(0, MOST_NEWS);
  return recent.map(({ url }) => url);
}

function listFiles({
  edition,
  lists,
  feeds,
  corrections,
  redirects,
  offprints,
}: Pick<ExpectedSite, "edition" | "lists" | "corrections" | "feeds" | "redirects" | "offprints">): Map<
  string,
  string
> {
  const files = new Map<string, string>();
  for (const url of alwaysThere) files.set(url, "every site has it");
  for (const url of lists.keys()) files.set(url, "a list of articles");
  for (const url of feeds.keys()) files.set(url, "a feed");
  for (const url of corrections.keys()) files.set(url, "a list of corrections");
  for (const [url, { file }] of offprints) files.set(url, `the copy of ${file} in one file`);
  if (offprints.size > 0) files.set(checksumsUrl, "the checksums of the copies");
  for (const [url, file] of listHistories(edition)) files.set(url, `the history of ${file}`);
  for (const [url, to] of redirects) files.set(url, `an old address of ${to}`);
  for (const { url, file } of [...edition.articles, ...edition.pages, ...edition.assets, ...edition.statics])
    files.set(url, file);
  return files;
}

const alwaysThere = [
  "404.html",
  "archive.html",
  "news-sitemap.xml",
  "robots.txt",
  "sitemap.xml",
  "sources.html",
  "tags.html",
] as const;
