import { createRandom, type Random } from "./create-random.ts";

const onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "st", "tr", ""];
const vowels = ["a", "e", "i", "o", "u", "ei", "ou"];
const codas = ["", "", "", "n", "r", "s", "l"];

/** Few words make up most of a text, as in a real one: what repeats is what compresses. */
const lexicon = createLexicon(4000);

function createLexicon(size: number): readonly string[] {
  const random = createRandom(1);
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = random.integer(1, 3);
    words.add(
      Array.from(
        { length: syllables },
        () => random.pick(onsets) + random.pick(vowels) + random.pick(codas),
      ).join(""),
    );
  }
  // The shortest are the commonest.
  return [...words].sort((a, b) => a.length - b.length);
}

/** @returns as many words of no language, separated by spaces, in small letters. */
export function createWords(random: Random, count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) {
    text += (i > 0 ? " " : "") + lexicon[chooseRank(random)];
  }
  return text;
}

/** Most often a low one; multiplied out, because a power may be rounded differently by another engine. */
function chooseRank({ fraction }: Random): number {
  const share = fraction();
  return Math.floor(share * share * share * lexicon.length);
}

/** A line without a full stop: a headline, a subhead, a caption. */
export function createLine(random: Random, words: number): string {
  return capitalize(createWords(random, words));
}

/** One sentence of at least one word; a longer one has a comma, and some have a stressed word or speak. */
export function createSentence(random: Random, words: number): string {
  if (words < 9) return `${createLine(random, words)}.`;
  const tail = createWords(random, words - 6);
  const form = random.integer(0, 11);
  if (form === 0) return `${createLine(random, 5)}, *${createWords(random, 1)}* ${tail}.`;
  if (form === 1) return `"${createLine(random, 6)}," ${tail}.`;
  return `${createLine(random, 6)}, ${tail}.`;
}

/** Sentences that have exactly so many words together, at least one. */
export function createSentences(random: Random, words: number): string[] {
  const sentences: string[] = [];
  let left = words;
  while (left > 0) {
    const wanted = random.integer(8, 20);
    // No sentence of one or two words is left over.
    const length = left - wanted < 5 ? left : wanted;
    sentences.push(createSentence(random, length));
    left -= length;
  }
  return sentences;
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
