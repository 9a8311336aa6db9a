import anyAscii from "any-ascii";
import { longestSlug, slugPattern } from "../model/slug.ts";

const maximum = 60;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const foldings: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/**
 * What a language writes in addresses instead of its own letters, where that is not the letter without its mark: German `Äpfel` is
 * `aepfel`, Swedish `äpple` is `apple`.
 */
const german = { ä: "ae", ö: "oe", ü: "ue" };
const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: german,
  gsw: german,
  nds: german,
  da: { å: "aa", ø: "oe" },
};

/** The name of an article whose headline has only punctuation. */
const nameless = "article";

/** Returns the slug that the writer wants, or else one made from the headline; or a message if it cannot be one. @param lang BCP 47. */
export function chooseSlug(
  headline: string,
  wanted: string | undefined,
  lang: string,
): { readonly slug: string } | { readonly message: string } {
  const slug = wanted ?? (createSlug(headline, lang) || nameless);
  if (slug.length > longestSlug) {
    return { message: `--slug has ${slug.length} characters; at most ${longestSlug} would pass` };
  }
  if (slugPattern.test(slug)) return { slug };
  return { message: `--slug is "${wanted}"; only a-z, 0-9 and single hyphens would pass, such as my-slug` };
}

/**
 * Makes a slug from a headline of any script: `"Müller: “U.S. isn't ready”"` → `"muller-us-isnt-ready"`, `"Порт открыт"` →
 * `"port-otkryt"`. It has at most 60 characters, and is cut between words. Emoji count only if there is nothing else; it is empty if
 * the headline has only punctuation.
 * @param lang the language of the publication (BCP 47): in German, `"Müller"` → `"mueller"`.
 */
export function createSlug(headline: string, lang: string): string {
  const plain = headline.normalize("NFKC").replace(otherScript, (letters) => ` ${romanize(letters, lang)} `);
  return cutWords(listWords(plain, lang)) || cutWords(listWords(anyAscii(headline), lang));
}

/** Letters and digits of another script than Latin, with their vowel signs and joiners. */
const otherScript =
  /(?![\p{Script=Latin}\p{ASCII}])[\p{L}\p{Nd}](?:(?![\p{Script=Latin}\p{ASCII}])[\p{L}\p{Nd}\p{M}]|[\u200c\u200d])*/gu;

/** any-ascii leaves out this letter, the most frequent of Arabic and Persian. */
const alef = /[\u0622\u0623\u0625\u0627\u0671]/g;

/** Writes letters in Latin ones, with spaces between the words of a script that has none, such as Chinese and Thai. */
function romanize(letters: string, lang: string): string {
  const words = [...new Intl.Segmenter(lang, { granularity: "word" }).segment(letters)];
  return words.map(({ segment }) => anyAscii(segment.replace(alef, "a"))).join(" ");
}

function listWords(text: string, lang: string): string[] {
  const own = languages[new Intl.Locale(lang).language] ?? {};
  return text
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => own[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => foldings[letter] ?? "")
    .replace(/['’‘]|(?<=\p{L})\.(?=\p{L})/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function cutWords([first = "", ...rest]: readonly string[]): string {
  let slug = first.slice(0, maximum);
  for (const word of rest) {
    if (slug.length + 1 + word.length > maximum) break;
    slug += `-${word}`;
  }
  return slug;
}
