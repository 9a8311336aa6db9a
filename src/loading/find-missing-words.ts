import { hasWords } from "../../_includes/words.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { type FactsFile, reportFact } from "./facts/parse-facts.ts";

/** Finds out whether there are words for the site's language. @returns a hint if there are none. */
export function findMissingWords({ lang }: Pick<Site, "lang">, facts: FactsFile): Diagnostic[] {
  if (hasWords(lang)) return [];
  const { language, script } = new Intl.Locale(lang).maximize();
  const isUsual = new Intl.Locale(language).maximize().script === script;
  const file = `_includes/words/${isUsual ? language : `${language}-${script}`}.ts`;
  const message = `there are no words for "${lang}", so labels are in English; write the words in ${file}`;
  return [{ ...reportFact(facts, ["lang"], message), severity: "hint" }];
}
