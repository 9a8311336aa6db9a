/** Words that begin with an apostrophe, whatever follows, by language. */
const elided: ReadonlyMap<string, RegExp> = new Map([
  ["en", /^(?:tis|twas|twere|twill|twould|tisn|twasn|til|till|em|n|ello|nuff)(?![\p{L}\p{N}])/iu],
  ["nl", /^(?:s|t|n|k|m|r|ns|et)(?![\p{L}\p{N}])/iu],
  ["af", /^n(?![\p{L}\p{N}])/iu],
  ["fy", /^(?:t|e|s|n|k)(?![\p{L}\p{N}])/iu],
]);
/** A year may also begin a quotation: 22 people died. */
const decade = /^\d\d(?!\d)/;

/**
 * True if a single mark at the start of a word is an apostrophe: `'90s`, `'Twas`, Dutch `'s avonds`, German `'ne`.
 * @param start the text after it.
 * @param previous the two characters before it.
 * @param isClosedLater whether a mark follows that could close a quotation.
 */
export function isElision(
  start: string,
  previous: string,
  isClosedLater: "surely" | "perhaps" | undefined,
  lang: string,
): boolean {
  const { language } = new Intl.Locale(lang);
  // Rock 'n' roll.
  if (/^n'(?![\p{L}\p{N}])/iu.test(start) && !previous.endsWith('"')) return true;
  if (elided.get(language ?? "")?.test(start)) return true;
  if (decade.test(start)) return isClosedLater !== "surely" || /^\d\ds/.test(start);
  if (isClosedLater) return false;
  // Not closed: it opens a paragraph of a longer quotation inside another mark, and in English at the start or after "said:".
  return !previous.endsWith('"') && !(language === "en" && /^$|^[:,] $/.test(previous));
}
