import type { PicturedTeaser } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import { findLanguage } from "../model/language-name.ts";

/** How many related articles an article shows. */
const shown = 3;
/** How many neighbours in time, on either side, are compared for each tag or person: the cost is linear in the articles. */
const reach = 12;

/** An article with what it is about. */
interface RelatedArticle {
  readonly teaser: PicturedTeaser;
  /** Its tags, people and organisations. */
  readonly subjects: readonly Entity[];
  /** Its other parts are linked apart. */
  readonly series?: Entity | undefined;
}

/**
 * Finds for each article those that share most tags, people and organisations with it; among equals, the nearest in time. Those in
 * the site's language or in the article's come before all others.
 * @param articles newest first.
 * @param siteLang BCP 47.
 * @returns at most three teasers for each article, by its URL: those in the site's language first, then the closest.
 */
export function findRelated(
  articles: readonly RelatedArticle[],
  siteLang: string,
): Map<string, readonly PicturedTeaser[]> {
  const siteLanguage = findLanguage(siteLang);
  const languages = articles.map(({ teaser }) => findLanguage(teaser.lang));
  const countShared = createCountShared(articles);
  return new Map(
    articles.map(({ teaser }, index) => {
      const own = new Set([siteLanguage, languages[index]]);
      const candidates = [...countShared(index)].map(([other, shared]): Candidate => {
        const isForeign = !own.has(languages[other]);
        return { other, isForeign, shared, distance: Math.abs(other - index) };
      });
      const best = findBest(candidates);
      const first = best.filter(({ other }) => languages[other] === siteLanguage);
      const sorted = [...new Set([...first, ...best])];
      return [teaser.url, sorted.flatMap(({ other }) => articles[other]?.teaser ?? [])];
    }),
  );
}

/** Creates a function that counts how many subjects an article shares with others, by their indexes. */
function createCountShared(articles: readonly RelatedArticle[]) {
  /** For each subject, the indexes of its articles; for each article, its place in the list of each of its subjects. */
  const lists = new Map<string, number[]>();
  const placesOf = articles.map(({ subjects }, index) =>
    subjects.map(({ url }) => {
      const list = lists.get(url) ?? [];
      lists.set(url, list);
      return { list, place: list.push(index) - 1 };
    }),
  );
  return (index: number): ReadonlyMap<number, number> => {
    const series = articles[index]?.series;
    const shared = new Map<number, number>();
    for (const { list, place } of placesOf[index] ?? [])
      for (const other of list.slice(Math.max(0, place - reach), place + reach + 1))
        if (other !== index && (!series || articles[other]?.series !== series))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    return shared;
  };
}

interface Candidate {
  readonly other: number;
  /** In neither the site's nor the article's language. */
  readonly isForeign: boolean;
  /** How many subjects it shares. */
  readonly shared: number;
  /** In articles. */
  readonly distance: number;
}

/** The best few. The others are not sorted, to save time. */
function findBest(candidates: readonly Candidate[]): Candidate[] {
  const best: Candidate[] = [];
  for (const candidate of candidates) {
    const last = best.at(-1);
    if (best.length === shown && last && !isBefore(candidate, last)) continue;
    const place = best.findIndex((one) => isBefore(candidate, one));
    best.splice(place < 0 ? best.length : place, 0, candidate);
    best.length = Math.min(best.length, shown);
  }
  return best;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  const order =
    Number(a.isForeign) - Number(b.isForeign) ||
    b.shared - a.shared ||
    a.distance - b.distance ||
    a.other - b.other;
  return order < 0;
}
