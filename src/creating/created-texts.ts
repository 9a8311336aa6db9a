import { listRanges } from "../model/language-ranges.ts";
import { ar } from "./texts/ar.ts";
import { de } from "./texts/de.ts";
import { type CreatedTexts, en } from "./texts/en.ts";
import { es } from "./texts/es.ts";
import { fr } from "./texts/fr.ts";
import { ja } from "./texts/ja.ts";
import { pt } from "./texts/pt.ts";
import { zhHans } from "./texts/zh-Hans.ts";

const languages: ReadonlyMap<string, CreatedTexts> = new Map([
  ["ar", ar],
  ["de", de],
  ["en", en],
  ["es", es],
  ["fr", fr],
  ["ja", ja],
  ["pt", pt],
  ["zh-Hans", zhHans],
]);

/**
 * Finds the texts for a publication in `lang` (BCP 47), by the rule that finds the words of its pages: those of the nearest more
 * general language, else English ones.
 */
export function findTexts(lang: string): { readonly texts: CreatedTexts; readonly isEnglish: boolean } {
  const range = listRanges(lang).find((range) => languages.has(range)) ?? "en";
  const texts = languages.get(range) ?? en;
  return { texts, isEnglish: texts === en };
}

/** True if an author's name is the one that is suggested in any of the languages: the newsroom, which is not a person. */
export function isStaff(author: string): boolean {
  return [...languages.values()].some(({ staff }) => staff === author);
}
