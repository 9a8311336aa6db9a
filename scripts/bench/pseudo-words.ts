import { createRandom, type Random } from "./create-random.ts";

const onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "st", "tr", ""];
const vowels = ["a", "e", "i", "o", "u", "ei", "ou"];
const codas = ["", "", "", "n", "r", "s", "l"];

/** A few words make up most of a text, so that it compresses like a real one. */
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
  // The shortest are the most frequent.
  return [...words].sort((a, b) => a.length - b.length);
}

/** Creates `count` invented words, separated by spaces, in small letters. */
export function createWords(random: Random, count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) {
    text += (i > 0 ? " " : "") + lexicon[chooseRank(random)];
  }
  return text;
}

/** Prefers low ranks. Multiplied out, because engines may round a power differently. */
function chooseRank({ fraction }: Random): number {
  const share = fraction();
  return Math.floor(share * share * share * lexicon.length);
}

/** Creates a line without a full stop: a headline, a subhead, a caption. */
export function createLine(random: Random, words: number): string {
  return capitalize(createWords(random, words));
}

/** Creates a sentence of at least one word. A longer one has a comma; some have emphasis or quoted speech. */
export function createSentence(random: Random, words: number): string {
  if (words < 9) return `${createLine(random, words)}.`;
  const tail = createWords(random, words - 6);
  const form = random.integer(0, 11);
  if (form === 0) return `${createLine(random, 5)}, *${createWords(random, 1)}* ${tail}.`;
  if (form === 1) return `"${createLine(random, 6)}," ${tail}.`;
  return `${createLine(random, 6)}, ${tail}.`;
}

/** Creates sentences that together have `words` words, at least one. */
export function createSentences(random: Random, words: number): string[] {
  const sentences: string[] = [];
  let left = words;
  while (left > 0) {
    const wanted = random.integer(8, 20);
    // Leaves no rest of fewer than five words.
    const length = left - wanted < 5 ? left : wanted;
    sentences.push(createSentence(random, length));
    left -= length;
  }
  return sentences;
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
