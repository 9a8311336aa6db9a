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
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
