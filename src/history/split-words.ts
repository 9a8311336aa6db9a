/** A word, or a single mark of punctuation. */
export interface Word {
  readonly text: string;
  /** The white space before it; empty at the start of a text, before most punctuation, and in Chinese. */
  readonly space: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as readers of a language (BCP 47) see them, in Chinese and Japanese by the dictionary. White space at the end is dropped. */
export function splitWords(text: string, lang: string): Word[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  // The segmenter's time grows with the square of the length, and no word goes over white space.
  return Array.from(text.matchAll(/(\s*)(\S+)/g)).flatMap(([, space = "", chunk = ""]) => {
    if (/^[A-Za-z0-9]+$/.test(chunk)) return [{ text: chunk, space }];
    return Array.from(segmenter.segment(chunk), ({ segment, index }) => ({
      text: segment,
      space: index === 0 ? space : "",
    }));
  });
}

/** The text that the words stand for. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text, space }) => space + text).join("");
}
