const words = /[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*\.?/gu;

/** True for a headline in capitals, as agencies send it; a short name such as `NATO` is none. */
export function isInCapitals(title: string): boolean {
  const letters = title.replace(/[^\p{Lu}\p{Ll}]/gu, "");
  return letters.length >= 8 && letters === letters.toUpperCase() && /\s/.test(title.trim());
}

/**
 * Sets a headline that is in capitals as a sentence: a word is written as the story writes it within its sentences, so that names and
 * abbreviations keep their capitals.
 */
export function setSentenceCase(title: string, text: string): string {
  const forms = new Map<string, string>();
  // Words after others in a sentence: the first of one has a capital in any case.
  for (const [, found = ""] of text.matchAll(
    /(?<=[\p{Ll}\p{N},;:’'"”)] )["“„«(]?([\p{L}\p{M}][\p{L}\p{M}\p{N}.'’-]*)/gu,
  )) {
    const plain = found.replace(/[.'’-]+$/, (end) => (/^\p{Lu}(?:\.\p{Lu})+\.$/u.test(found) ? end : ""));
    const key = plain.toLowerCase();
    // One small form shows that the word is no name.
    if (forms.get(key) !== key) forms.set(key, plain);
  }
  const set = title.replace(
    words,
    (word) =>
      forms.get(word.toLowerCase()) ?? forms.get(word.toLowerCase().replace(/\.$/, "")) ?? word.toLowerCase(),
  );
  return set.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
