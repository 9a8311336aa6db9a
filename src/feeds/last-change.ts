import type { DateTime } from "luxon";
import type { Teaser } from "../model/article.ts";

/** Returns the date of an article's update, or of its publication. */
export function lastChange(article: Teaser): DateTime {
  return article.updated ?? article.date;
}

/** Returns the latest date, or undefined if there is none. */
export function findLatest(dates: Iterable<DateTime>): DateTime | undefined {
  let latest: DateTime | undefined;
  for (const date of dates) if (!latest || date > latest) latest = date;
  return latest;
}

/** Returns a sitemap entry for a page that lists articles: the date of the last change to any. */
export function latestChange(articles: readonly Teaser[]): { readonly lastChange: DateTime | undefined } {
  return { lastChange: findLatest(articles.map(lastChange)) };
}
