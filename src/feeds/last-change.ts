import type { DateTime } from "luxon";
import type { Teaser } from "../model/article.ts";

/** When an article was last changed in substance: its update, or else its publication. */
export function lastChange(article: Teaser): DateTime {
  return article.updated ?? article.date;
}

/** The latest of some dates; undefined when there are none. */
export function findLatest(dates: Iterable<DateTime>): DateTime | undefined {
  let latest: DateTime | undefined;
  for (const date of dates) if (!latest || date > latest) latest = date;
  return latest;
}

/** When a page that lists articles last changed; undefined when it lists none. */
export function latestChange(articles: readonly Teaser[]): { readonly lastChange: DateTime | undefined } {
  return { lastChange: findLatest(articles.map(lastChange)) };
}
