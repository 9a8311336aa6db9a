import { en } from "./words/en.ts";

/** The words of the frame in one language: texts, and functions that return a text or pieces of one. */
export type Words = typeof en;

/** Words with their language (BCP 47), for `lang` attributes and dates. */
export interface Labels {
  readonly lang: string;
  readonly words: Words;
}

const theme: ReadonlyMap<string, Words> = new Map([["en", en]]);

const found = new Map<string, Labels>();

/**
 * Finds the words for a text in `lang`: those of the nearest more general language (RFC 4647, section 3.4: for `de-AT`, those of
 * `de`), else those of the site's language, else English.
 */
export function findLabels(lang: string, site: { readonly lang: string }): Labels {
  const key = `${lang} ${site.lang}`;
  const labels = found.get(key) ?? lookUp(lang) ?? lookUp(site.lang) ?? { lang: "en", words: en };
  found.set(key, labels);
  return labels;
}

/** Keeps `lang` in the result, so that dates follow the region. */
function lookUp(lang: string): Labels | undefined {
  for (const range of listRanges(lang)) {
    const words = theme.get(range);
    if (words) return { lang, words };
  }
  return undefined;
}

/** Lists a tag and the more general ones, then those with the script that the language usually has: `zh-CN`, `zh`, …, `zh-Hans`. */
function listRanges(lang: string): string[] {
  const { language, script } = new Intl.Locale(lang).maximize();
  const subtags = new Intl.Locale(lang).baseName.split("-");
  const ranges = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
  return [...ranges, `${language}-${script}`];
}

/** Joins the pieces of a sentence whose values are texts. */
export function joinPieces(pieces: string | readonly string[]): string {
  return typeof pieces === "string" ? pieces : pieces.join("");
}
