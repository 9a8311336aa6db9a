import { splitWords } from "./split-words.ts";

/** Two texts, by their indexes in the lists that were compared. */
export interface SimilarPair {
  readonly before: number;
  readonly after: number;
  /** The share of common words, from 0 to 1 (Dice's coefficient). */
  readonly likeness: number;
}

/** How often each word is in a text. */
interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** With half of its words in common, a reader still takes a text for the same paragraph. */
const minLikeness = 0.5;

/**
 * A word in more texts than this is ignored: it does not tell them apart, and would make the work grow with the square of their
 * number.
 */
const maxTexts = 8;

/** Pairs newer texts with older ones of similar words, the most similar first, each text only once. */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  lang: string,
): SimilarPair[] {
  const older = before.map((text) => countWords(text, lang));
  const index = indexWords(older);
  const candidates = after.flatMap((text, place) => {
    const newer = countWords(text, lang);
    const places = new Set([...newer.counts.keys()].flatMap((word) => index.get(word) ?? []));
    return [...places].map((from) => ({
      before: from,
      after: place,
      likeness: measureLikeness(older[from], newer),
    }));
  });
  const distance = (pair: SimilarPair) => Math.abs(pair.before - pair.after);
  const ranked = candidates
    .filter(({ likeness }) => likeness >= minLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness || distance(a) - distance(b) || a.before - b.before || a.after - b.after,
    );
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return ranked.filter(({ before, after }) => {
    if (taken.before.has(before) || taken.after.has(after)) return false;
    taken.before.add(before);
    taken.after.add(after);
    return true;
  });
}

function countWords(text: string, lang: string): WordCounts {
  const words = splitWords(text.toLowerCase(), lang).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { counts, total: words.length };
}

/** Returns, for each word that is in at most `maxTexts` texts, the indexes of these texts. */
function indexWords(texts: readonly WordCounts[]): Map<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, { counts }] of texts.entries()) {
    for (const word of counts.keys()) {
      const places = index.get(word) ?? [];
      index.set(word, places);
      places.push(place);
    }
  }
  return new Map([...index].filter(([, places]) => places.length <= maxTexts));
}

function measureLikeness(one: WordCounts | undefined, other: WordCounts): number {
  let shared = 0;
  for (const [word, count] of other.counts) shared += Math.min(count, one?.counts.get(word) ?? 0);
  return (2 * shared) / ((one?.total ?? 0) + other.total);
}
