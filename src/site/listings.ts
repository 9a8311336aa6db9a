import type { Teaser } from "../model/article.ts";
import { type ArchiveYear, articlesByMonth, articlesByYear, type ListingPage } from "../model/listing.ts";

/**
 * Splits a list into pages of `perPage` items (1 or more). The first has the URL `url`, later ones `tags/x.page-2.html`, or
 * `page-2.html` for the home page. An empty list has one page.
 */
export function paginate<T>(items: readonly T[], perPage: number, url: string): ListingPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * perPage, (index + 1) * perPage),
    number: index + 1,
    count,
    url: pageUrl(url, index + 1),
    ...(index > 0 && { newerUrl: pageUrl(url, index) }),
    ...(index + 1 < count && { olderUrl: pageUrl(url, index + 2) }),
  }));
}

function pageUrl(url: string, number: number): string {
  if (number === 1) return url;
  if (url === "index.html") return `page-${number}.html`;
  return url.replace(/\.html$/, `.page-${number}.html`);
}

/** @param articles newest first. */
export function buildArchive(articles: readonly Teaser[]): ArchiveYear[] {
  return articlesByYear(articles).map(({ year, articles }) => ({
    year,
    months: articlesByMonth(articles).map(({ id, first, articles }) => ({
      id,
      first,
      count: articles.length,
    })),
  }));
}
