import type { SeriesPart, SeriesPlace, Teaser } from "../model/article.ts";
import type { SeriesSubject } from "../model/edition.ts";
import type { PlannedPart, Series } from "../model/entity.ts";
import { groupBy } from "../model/listing.ts";
import type { LinkedArticle } from "./link-article.ts";

/**
 * Builds the series that have articles, in the order of the facts. A planned part is left out once an article has its number.
 * @param articles newest first.
 */
export function buildSeries(
  series: ReadonlyMap<string, Series>,
  articles: readonly LinkedArticle[],
): SeriesSubject[] {
  const published = articles.flatMap(({ teaser, series }) => (series ? [{ ...series, teaser }] : []));
  const lists = groupBy(published, ({ entity }) => entity);
  return [...series.values()].flatMap((entity) => {
    const list = lists.get(entity);
    if (!list) return [];
    const numbers = new Set(list.map(({ part }) => part));
    const parts = [
      ...list.map(({ part, teaser }): SeriesPart => ({ part, teaser })),
      ...entity.planned.filter(({ part }) => !numbers.has(part)),
    ].sort((a, b) => a.part - b.part);
    return [{ entity, articles: list.map(({ teaser }) => teaser), parts }];
  });
}

/** Finds where each article of a series stands in it. */
export function findPlaces(series: readonly SeriesSubject[]): Map<Teaser, SeriesPlace> {
  return new Map(
    series.flatMap((subject) => {
      const published = subject.parts.filter((part) => "teaser" in part);
      return published.map((part): [Teaser, SeriesPlace] => [part.teaser, buildPlace(part, subject)]);
    }),
  );
}

function buildPlace({ part }: SeriesPart, { entity, parts }: SeriesSubject): SeriesPlace {
  // What the place does not show is left out: a newly planned part would change the pages of all others.
  const { parts: total, planned: _, ...shown } = entity;
  const isPublished = (other: SeriesPart | PlannedPart) => "teaser" in other;
  const previous = parts.filter(isPublished).findLast((other) => other.part < part);
  const next = parts.filter(isPublished).find((other) => other.part > part);
  const planned = parts.find((other) => other.part > part);
  return {
    entity: shown,
    part,
    ...(total !== undefined && { parts: total }),
    ...(previous && { previous }),
    ...(next && { next }),
    ...(!next && planned && "title" in planned && { planned }),
  };
}
