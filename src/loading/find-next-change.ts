import type { DateTime } from "luxon";
import { recentPeriod } from "../feeds/render-news-sitemap.ts";
import type { Article, Teaser } from "../model/article.ts";

/**
 * Finds the next instant at which the same content makes another site, because of the clock alone: an article is due, an editor's place on
 * the front page ends, or an article leaves the news sitemap. Undefined if there is none.
 * @param withheld articles that are not shown; drafts are never due.
 */
export function findNextChange(
  articles: readonly Pick<Article, "date" | "front">[],
  withheld: readonly Pick<Teaser, "date" | "draft">[],
  now: DateTime,
): DateTime | undefined {
  const due = withheld.filter(({ draft }) => !draft).map(({ date }) => date);
  const places = articles.flatMap(({ front }) => front?.until ?? []);
  // The sitemap has an article until its last millisecond.
  const news = articles.map(({ date }) => date.plus(recentPeriod).plus(1));
  const [next] = [...due, ...places, ...news]
    .filter((time) => time > now)
    .sort((a, b) => a.toMillis() - b.toMillis());
  return next;
}
