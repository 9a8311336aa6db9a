import type { Teaser } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";

/** How many related articles an article shows. */
const shown = 3;
/** How many neighbours in time, on either side, are compared for each tag or person: the cost is linear in the articles. */
const reach = 12;

/**
 * Finds for each article those that share most tags, people and organisations with it; among equals, the nearest in time.
 * @param articles newest first, each with its tags, people and organisations, and its series: other parts are linked apart.
 * @returns at most three teasers for each article, by its URL, the closest first.
 */
export function findRelated(
  articles: readonly {
    readonly teaser: Teaser;
    readonly subjects: readonly Entity[];
    readonly series?: Entity | undefined;
  }[],
): Map<string, readonly Teaser[]> {
  /** For each subject, the indexes of its articles; for each article, its place in the list of each of its subjects. */
  const lists = new Map<string, number[]>();
  const placesOf = articles.map(({ subjects }, index) =>
    subjects.map(({ url }) => {
      const list = lists.get(url) ?? [];
      lists.set(url, list);
      return { list, place: list.push(index) - 1 };
    }),
  );
  return new Map(
    articles.map(({ teaser, series }, index) => {
      const shared = new Map<number, number>();
      for (const { list, place } of placesOf[index] ?? [])
        for (const other of list.slice(Math.max(0, place - reach), place + reach + 1))
          if (other !== index && (!series || articles[other]?.series !== series))
            shared.set(other, (shared.get(other) ?? 0) + 1);
      return [teaser.url, findBest(shared, index).flatMap((other) => articles[other]?.teaser ?? [])];
    }),
  );
}

/** The best few, by the number of shared subjects, then by distance in time. The others are not sorted, to save time. */
function findBest(shared: ReadonlyMap<number, number>, index: number): number[] {
  const isBefore = (a: number, b: number) =>
    ((shared.get(b) ?? 0) - (shared.get(a) ?? 0) || Math.abs(a - index) - Math.abs(b - index) || a - b) < 0;
  const best: number[] = [];
  for (const other of shared.keys()) {
    const last = best.at(-1);
    if (best.length === shown && last !== undefined && !isBefore(other, last)) continue;
    const place = best.findIndex((one) => isBefore(other, one));
    best.splice(place < 0 ? best.length : place, 0, other);
    best.length = Math.min(best.length, shown);
  }
  return best;
}
