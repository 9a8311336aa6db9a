/** The length of a text. */
export interface TextLength {
  /** Each Chinese or Japanese character counts as a word. */
  readonly wordCount: number;
  /** How many of the words are such characters. */
  readonly characterCount: number;
}

/** Words that adults read in a minute, rounded down (Brysbaert 2019, Journal of Memory and Language 109). */
const wordsPerMinute = 230;

/**
 * Characters that adults read in a minute, aloud (Trauzettel-Klosinski and Dietz 2012, Investigative Ophthalmology & Visual Science
 * 53(9): Chinese 255, Japanese 357). Kana are read faster than Han characters.
 */
const charactersPerMinute = { chinese: 255, japanese: 357 } as const;

/**
 * Estimates how many minutes a text takes to read, at least 1. Of a text in several scripts, words and characters count apart.
 * @param lang BCP 47, of the text.
 */
export function estimateReadingMinutes({ wordCount, characterCount }: TextLength, lang: string): number {
  const isJapanese = new Intl.Locale(lang).language === "ja";
  const pace = charactersPerMinute[isJapanese ? "japanese" : "chinese"];
  const minutes = (wordCount - characterCount) / wordsPerMinute + characterCount / pace;
  return Math.max(1, Math.round(minutes));
}
