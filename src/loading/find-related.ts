import type { Teaser } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";

/** How many related articles an article shows. */
const shown = 3;
/** How many neighbours in time, on either side, are compared for each tag or person: the cost is linear in the articles. */
const reach = 12;

/**
 * Finds for each article those that share most tags, people and organisations with it; among equals, the nearest in time.
 * @param articles newest first, each with its tags, people and organisations.
 * @returns by URL.
 */
export function findRelated(
  articles: readonly { readonly teaser: Teaser; readonly subjects: readonly Entity[] }[],
): Map<string, readonly Teaser[]> {
  const postings = new Map<string, number[]>();
  articles.forEach(({ subjects }, index) => {
    for (const { url } of subjects) {
      const posting = postings.get(url);
      if (posting) posting.push(index);
      else postings.set(url, [index]);
    }
  });
  return new Map(
    articles.map(({ teaser, subjects }, index) => {
      const shared = new Map<number, number>();
      for (const { url } of subjects) {
        for (const other of findNeighbours(postings.get(url) ?? [], index)) {
          shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      const best = findBest(shared, index);
      return [teaser.url, best.flatMap((other) => articles[other]?.teaser ?? [])];
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

function findNeighbours(posting: readonly number[], index: number): number[] {
  const place = findPlace(posting, index);
  return [
    ...posting.slice(Math.max(0, place - reach), place),
    ...posting.slice(place + 1, place + 1 + reach),
  ];
}

/** The position of `index` in an ascending list that contains it (binary search). */
function findPlace(posting: readonly number[], index: number): number {
  let low = 0;
  let high = posting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posting[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
