import { listRanges } from "../src/model/language-ranges.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { ja } from "./words/ja.ts";
import { pt } from "./words/pt.ts";
import { zhHans } from "./words/zh-Hans.ts";

/** The words of the frame in one language: texts, and functions that return a text or pieces of one. */
export type Words = typeof en;

/**
 * Words as a publication writes them: those that differ from the theme's, or all of them for a language that the theme does not
 * have. A text can take the place of a function; then it is used for all values.
 */
export type OwnWords = Partially<Words>;

type Partially<W> = { readonly [Key in keyof W]?: OwnWord<W[Key]> };

type OwnWord<W> = W extends string
  ? string
  : W extends (...values: infer Values) => infer Result
    ? string | ((...values: Values) => Result)
    : Partially<W>;

/** Words with their language (BCP 47), for `lang` attributes and dates. */
export interface Labels {
  readonly lang: string;
  readonly words: Words;
}

const theme: ReadonlyMap<string, Words> = new Map([
  ["ar", ar],
  ["de", de],
  ["en", en],
  ["es", es],
  ["fr", fr],
  ["ja", ja],
  ["pt", pt],
  ["zh-Hans", zhHans],
]);

/** A publication's own words by language, each complete. */
const own = new Map<string, Words>();

const found = new Map<string, Labels>();

/**
 * Types a publication's words in `_includes/words/<language>.ts`: `export const words = defineWords({ … })`. It returns them as
 * they are; a build checks them and adds those of the theme.
 */
export function defineWords<Own extends OwnWords>(words: Own): Own {
  return words;
}

/** Sets the publication's own words, which come before the theme's. They replace those of an earlier call. */
export function replaceWords(languages: Iterable<readonly [lang: string, words: Words]>): void {
  own.clear();
  found.clear();
  for (const [lang, words] of languages) own.set(lang, words);
}

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
  const words = findWords(lang);
  return words && { lang, words };
}

/**
 * Finds the words for a language, or for the nearest more general one; undefined if there are none.
 * @param languages the publication's own words, by default those that {@link replaceWords} set.
 */
export function findWords(lang: string, languages: ReadonlyMap<string, Words> = own): Words | undefined {
  const ranges = listRanges(lang);
  const range = ranges.find((range) => languages.has(range) || theme.has(range)) ?? "";
  return languages.get(range) ?? theme.get(range);
}

/** True if there are words for a language. */
export function hasWords(lang: string): boolean {
  return findWords(lang) !== undefined;
}

/** Joins the pieces of a sentence whose values are texts. */
export function joinPieces(pieces: string | readonly string[]): string {
  return typeof pieces === "string" ? pieces : pieces.join("");
}
