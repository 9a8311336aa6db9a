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

/** Returns the slug that the writer wants, or else one made from the headline; or a message if there is none. @param lang BCP 47. */
export function chooseSlug(
  headline: string,
  wanted: string | undefined,
  lang: string,
): { readonly slug: string } | { readonly message: string } {
  const slug = wanted ?? createSlug(headline, lang);
  if (slug.length > longestSlug) {
    return { message: `--slug has ${slug.length} characters; at most ${longestSlug} would pass` };
  }
  if (slugPattern.test(slug)) return { slug };
  if (wanted === undefined) {
    return { message: `"${headline}" has no letter from a to z for a file name; add one: --slug my-slug` };
  }
  return { message: `--slug is "${wanted}"; only a-z, 0-9 and single hyphens would pass, such as my-slug` };
}

/**
 * Makes a slug from a headline: `"Müller: “U.S. isn't ready”"` → `"muller-us-isnt-ready"`. It has at most 60 characters, and is cut
 * between words. It is empty if the headline has no Latin letter or digit.
 * @param lang the language of the publication (BCP 47): in German, `"Müller"` → `"mueller"`.
 */
export function createSlug(headline: string, lang: string): string {
  const own = languages[new Intl.Locale(lang).language] ?? {};
  const words = headline
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => own[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => foldings[letter] ?? "")
    .replace(/['’‘]|(?<=\p{L})\.(?=\p{L})/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return cutWords(words);
}

function cutWords([first = "", ...rest]: readonly string[]): string {
  let slug = first.slice(0, maximum);
  for (const word of rest) {
    if (slug.length + 1 + word.length > maximum) break;
    slug += `-${word}`;
  }
  return slug;
}
