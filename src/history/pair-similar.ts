import { splitWords } from "./split-words.ts";

/** Two texts, named by their places in the lists that were compared. */
export interface SimilarPair {
  readonly before: number;
  readonly after: number;
  /** How many of the words of both they share, from 0 to 1 (Dice's coefficient). */
  readonly likeness: number;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Half of the words: what people still take for the same paragraph. */
const leastLikeness = 0.5;

/** A word that more texts have says nothing about two of them; so the work stays linear for a long article. */
const mostTexts = 8;

/** Finds which of the newer texts were made of which of the older ones, the most alike first, each only once. */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  lang: string,
): SimilarPair[] {
  const olderBags = before.map((text) => countWords(text, lang));
  const index = indexWords(olderBags);
  const candidates = after.flatMap((text, place) => {
    const bag = countWords(text, lang);
    const places = new Set([...bag.counts.keys()].flatMap((word) => index.get(word) ?? []));
    return [...places].map((older) => ({
      before: older,
      after: place,
      likeness: measureLikeness(olderBags[older], bag),
    }));
  });
  const distance = (pair: SimilarPair) => Math.abs(pair.before - pair.after);
  const ranked = candidates
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness || distance(a) - distance(b) || a.before - b.before || a.after - b.after,
    );
  return chooseOnce(ranked);
}

function countWords(text: string, lang: string): Bag {
  const words = splitWords(text.toLowerCase(), lang).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { counts, size: words.length };
}

/** Which texts have a word, for words that few have. */
function indexWords(bags: readonly Bag[]): Map<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, { counts }] of bags.entries()) {
    for (const word of counts.keys()) {
      const places = index.get(word);
      if (places) places.push(place);
      else index.set(word, [place]);
    }
  }
  return new Map([...index].filter(([, places]) => places.length <= mostTexts));
}

function measureLikeness(one: Bag | undefined, other: Bag): number {
  let shared = 0;
  for (const [word, count] of other.counts) shared += Math.min(count, one?.counts.get(word) ?? 0);
  return (2 * shared) / ((one?.size ?? 0) + other.size);
}

function chooseOnce(ranked: readonly SimilarPair[]): SimilarPair[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return ranked.filter(({ before, after }) => {
    const isFree = !taken.before.has(before) && !taken.after.has(after);
    if (isFree) {
      taken.before.add(before);
      taken.after.add(after);
    }
    return isFree;
  });
}
