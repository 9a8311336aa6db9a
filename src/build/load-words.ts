import { readFile } from "node:fs/promises";
import path from "node:path";
import { findWords, type Words } from "../../_includes/words.ts";
import { locateFact } from "../loading/facts/locate-fact.ts";
import { findEnd } from "../model/decode-text.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { parseLanguageTag } from "../model/language-tag.ts";
import { completeWords } from "./complete-words.ts";
import { type CodeFile, describeThrown, importCode, listNames } from "./own-code.ts";

const folder = "_includes/words";
const ending = ".ts";
const field = "words";
const expected = "expected export const words = defineWords({ … })";

/**
 * Loads a publication's own words, `_includes/words/<language>.ts`. Each file is completed by the words of the nearest more
 * general language: `de-CH` by the publication's `de`, or else by the theme's.
 * @param root absolute path of the publication.
 * @param diagnostics receives each mistake.
 * @returns the words by language.
 */
export async function loadWords(
  root: string,
  diagnostics: Diagnostic[],
): Promise<ReadonlyMap<string, Words>> {
  const languages = new Map<string, Words>();
  const names = await listNames(path.join(root, folder));
  // From general to special languages.
  for (const name of names.sort((a, b) => a.length - b.length)) {
    const file = `${folder}/${name}`;
    const lang = path.parse(name).name;
    const mistake = checkName(name);
    const words = mistake ?? (await loadLanguage({ root, file, field }, findWords(lang, languages)));
    if (typeof words === "string") diagnostics.push(reportFile(file, words, field));
    else if (Array.isArray(words)) diagnostics.push(...words);
    else languages.set(lang, words);
  }
  return languages;
}

/** Returns what is wrong with the name of a file. */
function checkName(name: string): string | undefined {
  const { name: lang, ext } = path.parse(name);
  const tag = parseLanguageTag(lang);
  if ("message" in tag) return `the file has the name of no language: ${tag.message}`;
  const whole = tag.value + ending;
  return name === whole ? undefined : `the file is named ${lang}${ext}; expected ${whole}`;
}

/** @param base words that complete the file's; undefined if there are none. */
async function loadLanguage(code: CodeFile, base: Words | undefined): Promise<Words | Diagnostic[]> {
  const { root, file } = code;
  const exports = await importCode(code);
  if ("message" in exports) return [exports];
  const source = await readFile(path.join(root, file), "utf8");
  const place = (keys: readonly string[]) => findEnd(source.slice(0, locateFact(file, source, keys, field)));
  const diagnostics: Diagnostic[] = [];
  const report = (keys: readonly string[], message: string): Diagnostic => {
    const diagnostic = { file, ...place(keys), field: keys.join(".") || field, message };
    diagnostics.push(diagnostic);
    return diagnostic;
  };
  const others = [...exports.keys()].filter((name) => name !== field);
  if (others.length > 0) report([], `exports ${others.join(", ")}; ${expected}`);
  else if (!exports.has(field)) report([], `exports nothing; ${expected}`);
  if (diagnostics.length > 0) return diagnostics;
  try {
    const words = completeWords(exports.get(field), base, {
      report,
      describeThrown: (error) => describeThrown(code, error),
    });
    return diagnostics.length > 0 ? diagnostics : words;
  } catch (error) {
    // A getter.
    return [describeThrown(code, error)];
  }
}
