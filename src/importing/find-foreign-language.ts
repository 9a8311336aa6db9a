import { parseLanguageTag } from "../model/language-tag.ts";

/**
 * Finds the language of an article from what an export says, `de-DE` or `de_DE`.
 * @param own the publication's language: one of its regions is none of another language.
 * @returns BCP 47; undefined for the publication's language, or an unknown one.
 */
export function findForeignLanguage(written: string | undefined, own: string): string | undefined {
  const parsed = written ? parseLanguageTag(written.trim().replaceAll("_", "-")) : undefined;
  if (!parsed || "message" in parsed) return undefined;
  const [found, known] = [parsed.value, own].map((tag) => new Intl.Locale(tag).maximize());
  return found?.language === known?.language && found?.script === known?.script ? undefined : parsed.value;
}
