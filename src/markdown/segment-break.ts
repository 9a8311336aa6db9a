/** Characters of East Asian Width W, F or H (UAX #11) that are neither Hangul nor emoji. */
const wide =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Yi}\\u3000-\\u3020\\u302a-\\u302d\\u3030-\\u303e\\u309b-\\u309c\\u30a0\\u30fb-\\u30fc\\u3190-\\u319f\\u31c0-\\u31e3\\u3220-\\u325f\\u3280-\\u33ff\\ufe30-\\ufe6b\\uff01-\\uff9f\\uffe0-\\uffe6";
/** Scripts without spaces between words, whose lines may break anywhere between syllables. */
const unspaced = "\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
/** Punctuation and symbols of East Asian Width A that Chinese and Japanese texts have: “ ” ‘ ’ — … · and the like. */
const ambiguous =
  "\\u00a7\\u00b0\\u00b1\\u00b7\\u00d7\\u00f7\\u2010\\u2013-\\u2016\\u2018\\u2019\\u201c\\u201d\\u2020-\\u2022\\u2024-\\u2027\\u2030\\u2032\\u2033\\u203b\\u2103\\u2190-\\u2199\\u25a0-\\u25ef\\u2605\\u2606";

const isClosed = new RegExp(`^[${wide}${unspaced}]$`, "u");
const isAmbiguous = new RegExp(`^[${ambiguous}]$`, "u");
const writesWithoutSpaces: ReadonlySet<string | undefined> = new Set([
  "Hans",
  "Hant",
  "Hani",
  "Jpan",
  "Yiii",
]);

/** True if lines of this language may join around an ambiguous character. */
const joinsAmbiguous = new Map<string, boolean>();

/**
 * True if a line end between two texts is no space: between Chinese, Japanese, Thai, Lao, Khmer or Burmese characters (CSS Text 3,
 * section 4.1.3, which leaves the last four to the browser). Korean has spaces between words.
 * @param before the text up to the line end, and `after` the one behind it.
 * @param lang BCP 47: in Chinese and Japanese, quotation marks and dashes count too.
 */
export function isJoined(before: string, after: string, lang: string): boolean {
  const [last, first] = [lastCharacter(before), String.fromCodePoint(after.codePointAt(0) ?? 32)];
  // A zero width space is a place to break a line.
  if (last === "\u200b" || first === "\u200b") return true;
  const [lastIsClosed, firstIsClosed] = [isClosed.test(last), isClosed.test(first)];
  if (lastIsClosed && firstIsClosed) return true;
  if (!lastIsClosed && !firstIsClosed) return false;
  return isAmbiguous.test(lastIsClosed ? first : last) && isEastAsian(lang);
}

function lastCharacter(text: string): string {
  const end = text.length;
  const pair = end > 1 ? text.codePointAt(end - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? text.slice(-2) : text.slice(-1);
}

function isEastAsian(lang: string): boolean {
  const cached = joinsAmbiguous.get(lang);
  if (cached !== undefined) return cached;
  const isJoining = writesWithoutSpaces.has(new Intl.Locale(lang).maximize().script);
  joinsAmbiguous.set(lang, isJoining);
  return isJoining;
}

/** Joins the lines of a text without markup, such as a caption: by nothing where no space belongs, else by a space. */
export function joinTextLines(text: string, lang: string): string {
  if (!text.includes("\n")) return text;
  const [first = "", ...others] = text
    .split("\n")
    .map((line) => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, ""));
  const pieces = [first];
  let previous = first;
  for (const line of others) {
    pieces.push(isJoined(previous, line, lang) ? line : ` ${line}`);
    previous = line;
  }
  return pieces.join("");
}
