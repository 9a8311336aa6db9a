import type { DateTime } from "luxon";
import type { Edition, Subject, Teaser } from "../edition/edition.ts";
import type { History } from "../edition/history.ts";
import { articlesByYear, paginate, yearUrl } from "../edition/listings.ts";
import { sourcesPerPage } from "../sources/list-sources.ts";
import { findLatest, lastChange } from "./last-change.ts";

/** A page that search engines may show. */
export interface SitemapUrl {
  readonly url: string;
  /** When what it shows last changed, where that is known. */
  readonly lastChange?: DateTime;
}

/** Every page worth finding, each once: neither the not-found page nor the small pages of old paths. */
export function buildSitemapUrls({ site, articles, pages, corrections, ...edition }: Edition): SitemapUrl[] {
  const subjects = [...edition.tags, ...edition.authors, ...edition.people, ...edition.organizations];
  return [
    ...buildListUrls(articles, site.articlesPerPage, "index.html"),
    ...articles.map((article) => ({ url: article.url, lastChange: lastChange(article) })),
    ...articles.flatMap(({ history }) => (history ? [buildHistoryUrl(history)] : [])),
    ...subjects.flatMap(({ entity, articles }: Subject) =>
      buildListUrls(articles, site.articlesPerPage, entity.url),
    ),
    buildListUrl("archive.html", articles),
    ...articlesByYear(articles).map((group) => buildListUrl(yearUrl(group.year), group.articles)),
    buildListUrl("tags.html", articles),
    ...paginate(corrections, site.articlesPerPage, "corrections.html").map(({ url, items }) => {
      const latest = findLatest(items.map(({ correction }) => correction.date));
      return { url, ...(latest && { lastChange: latest }) };
    }),
    ...paginate(edition.sources, sourcesPerPage, "sources.html").map(({ url, items }) =>
      buildListUrl(
        url,
        items.flatMap(({ articles }) => articles),
      ),
    ),
    ...pages.map(({ url }) => ({ url })),
  ];
}

function buildHistoryUrl({ url, revisions: [newest] }: History): SitemapUrl {
  return { url, ...(newest && { lastChange: newest.date }) };
}

function buildListUrls(articles: readonly Teaser[], perPage: number, url: string): SitemapUrl[] {
  return paginate(articles, perPage, url).map((page) => buildListUrl(page.url, page.items));
}

function buildListUrl(url: string, articles: readonly Teaser[]): SitemapUrl {
  const latest = findLatest(articles.map(lastChange));
  return { url, ...(latest && { lastChange: latest }) };
}
