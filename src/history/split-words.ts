/** A word, or a single punctuation mark. */
export interface Word {
  readonly text: string;
  /** The white space before it; empty at the start of a text, before most punctuation, and in Chinese. */
  readonly space: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Splits a text into words by the rules of a language (BCP 47); Chinese and Japanese by ICU's dictionary. Drops white space at the end. */
export function splitWords(text: string, lang: string): Word[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  // The segmenter's time grows with the square of the length, so it gets one part between white space at a time.
  return Array.from(text.matchAll(/(\s*)(\S+)/g)).flatMap(([, space = "", chunk = ""]) => {
    if (/^[A-Za-z0-9]+$/.test(chunk)) return [{ text: chunk, space }];
    return Array.from(segmenter.segment(chunk), ({ segment, index }) => ({
      text: segment,
      space: index === 0 ? space : "",
    }));
  });
}

/** Joins words with the white space between them. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text, space }) => space + text).join("");
}
