/** @param lang BCP 47. */
export function capitalize(text: string, lang: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}

/** Adds the full stop of the text's script, unless the text ends with a punctuation mark. */
export function endSentence(text: string): string {
  if (/[.!?…。！？؟۔।]["'”’»)」』]?$/u.test(text)) return text;
  return text + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) ? "。" : ".");
}

/**
 * Formats a number of bytes in decimal units: `78 bytes`, `241 kB`, `2.4 MB`.
 * @param lang BCP 47.
 */
export function formatSize(bytes: number, lang: string): string {
  const format = (value: number, unit: string, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(lang, { style: "unit", unit, ...options }).format(value);
  if (bytes < 1000) return format(bytes, "byte", { unitDisplay: "long" });
  if (bytes < 999_500) return format(Math.round(bytes / 1000), "kilobyte");
  return format(bytes / 1e6, "megabyte", { maximumFractionDigits: 1 });
}
