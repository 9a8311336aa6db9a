import type { Teaser } from "../model/article.ts";
import { type ArchiveYear, articlesByMonth, articlesByYear, type ListingPage } from "../model/listing.ts";

/**
 * Splits a list into pages of `perPage` items (1 or more). The first has the URL `url`, later ones `tags/x.page-2.html`, or
 * `page-2.html` for the home page. An empty list has one page.
 * @param first how many items the first page has.
 */
export function paginate<T>(
  items: readonly T[],
  perPage: number,
  url: string,
  first = perPage,
): ListingPage<T>[] {
  const count = 1 + Math.max(0, Math.ceil((items.length - first) / perPage));
  const start = (index: number) => (index === 0 ? 0 : first + (index - 1) * perPage);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(start(index), start(index + 1)),
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
