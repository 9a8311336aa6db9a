/**
 * The name of a language in that language: `Deutsch`, `العربية`, `中文`; undefined if ICU does not know it.
 * @param lang BCP 47 tag, of which script and region are not named.
 */
export function findLanguageName(lang: string): string | undefined {
  const { language } = new Intl.Locale(lang);
  return new Intl.DisplayNames([lang], { type: "language", fallback: "none" }).of(language);
}

/** True for `en` and `en-GB`. */
export function isSameLanguage(one: string, other: string): boolean {
  return findLanguage(one) === findLanguage(other);
}

/** The language of a BCP 47 tag without script and region: `en` for `en-GB`. */
export function findLanguage(lang: string): string {
  return new Intl.Locale(lang).language;
}
