import type { Article } from "../../model/article.ts";
import type { Correction } from "../../model/correction.ts";
import type { Edition } from "../../model/edition.ts";
import { absoluteUrl, checksumsUrl } from "../../model/urls.ts";
import { createResolver } from "../resolve-reference.ts";
import {
  besides,
  buildCorrections,
  buildFeeds,
  buildLists,
  type ExpectedEntry,
  groupBySubject,
} from "./expected-lists.ts";

/** What a site must hold by its Edition. Every key is a path from the site's root. */
export interface ExpectedSite {
  readonly edition: Edition;
  /** Newest first. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The article of each offprint. */
  readonly offprints: ReadonlyMap<string, Article>;
  /** The article of each page of revisions. */
  readonly histories: ReadonlyMap<string, Article>;
  /** The URLs of the articles on each page of each list, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** The corrections on each page, in order: on the pages of all corrections, on articles and on their offprints. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The entries of each feed, in order. */
  readonly feeds: ReadonlyMap<string, readonly ExpectedEntry[]>;
  /** The URLs of the articles of the last two days before the build's clock, newest first. */
  readonly news: readonly string[];
  /** The target of each redirect. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly statics: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  /** True for a file of the publication's own templates. */
  readonly isOwn: (path: string) => boolean;
  /** The absolute URL of a path: `tags/x.html` → `https://example.org/tags/x.html`. */
  readonly addressOf: (path: string) => string;
  /** The path to which a URL on a page leads; a URL that leads out of the site is returned as it is. */
  readonly resolve: (from: string, href: string) => string;
}

/** The most in a news sitemap (Google). */
const MOST_NEWS = 1_000;

/**
 * Derives lists, feeds and pages from the articles, without the code that makes the site: a mistake in that code would otherwise
 * be expected, not found.
 * @param planned URLs that Offprint's templates write; other unexpected files are the publication's own. Without it there are no
 * own files.
 */
export function buildExpectedSite(edition: Edition, planned?: ReadonlySet<string>): ExpectedSite {
  const { site, statics, assets, pages } = edition;
  const articles = edition.articles.toSorted((a, b) => b.date.toMillis() - a.date.toMillis());
  const derived = buildPages(edition, articles);
  const files = new Set([
    ...alwaysThere,
    ...Object.values(derived).flatMap((paths) => [...paths.keys()]),
    ...(derived.offprints.size > 0 ? [checksumsUrl] : []),
    ...(site.aiUse?.mining ? [".well-known/tdmrep.json"] : []),
    ...[...pages, ...assets, ...statics].map(({ url }) => url),
  ]);
  const resolve = createResolver(site.url);
  return {
    ...derived,
    edition,
    news: listNews(articles, edition),
    statics: new Set(statics.map(({ url }) => url)),
    files,
    isOwn: (path) => planned !== undefined && !planned.has(path) && !files.has(path),
    addressOf: (path) => absoluteUrl(site, path),
    resolve: (from, href) => {
      const target = resolve(from, href);
      return target.kind === "file" ? target.path : href;
    },
  };
}

function buildPages(edition: Edition, articles: readonly Article[]) {
  const { site, redirects } = edition;
  const subjects = groupBySubject(articles);
  const histories = articles.filter(({ history }) => history);
  return {
    articles: new Map(articles.map((article) => [article.url, article])),
    offprints: new Map(site.offprints ? articles.map((one) => [besides(one, "offprint"), one]) : []),
    histories: new Map(histories.map((one) => [besides(one, "history"), one])),
    lists: buildLists(articles, subjects, edition),
    corrections: buildCorrections(articles, site),
    feeds: buildFeeds(articles, subjects, site.articlesPerFeed),
    redirects: new Map(redirects.map(({ url, to }) => [url, to.url])),
  };
}

function listNews(articles: readonly Article[], { now }: Edition): string[] {
  const start = now.minus({ hours: 48 });
  const recent = articles.filter(({ date }) => date >= start && date <= now);
  return recent.slice(0, MOST_NEWS).map(({ url }) => url);
}

const alwaysThere = [
  "404.html",
  "archive.html",
  "news-sitemap.xml",
  "robots.txt",
  "sitemap.xml",
  "sources.html",
  "tags.html",
];
