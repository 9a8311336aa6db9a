/** Words whose full stop does not end a sentence. */
const abbreviations =
  "Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Jr|Sr|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Pres|Supt|No|Nos|vs|v|Inc|Corp|Co|Ltd|" +
  "Ave|Blvd|Mt|Ft|approx|est|e\\.g|i\\.e|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

/** Matches a text that ends in such a word, or in single letters with full stops, such as an initial or `U.S.` */
const unfinished = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${abbreviations}|(?:\\p{L}\\.)*\\p{L})\\.["”’)]*\\s*$`,
  "u",
);

/** In UTF-16 code units. A longer sentence is cut, as it would be for a standfirst. */
const longestSentence = 10_000;
const longestAbbreviation = 60;

/**
 * Finds the first sentence of a text, with spaces collapsed. Where Unicode (UAX 29) ends a sentence after an abbreviation, the next
 * one is added: one sentence too many is better than half a sentence.
 */
export function findFirstSentence(text: string): string {
  const folded = foldSpaces(text.slice(0, longestSentence));
  let sentence = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(folded)) {
    sentence += segment;
    if (!unfinished.test(sentence.slice(-longestAbbreviation))) break;
  }
  return sentence.trim();
}

/**
 * Shortens a text to whole sentences, as many as `wanted` UTF-16 code units hold. Of a first sentence that is longer, `most` code units
 * are kept, as by {@link cutText}.
 */
export function cutAtSentence(text: string, wanted: number, most: number): string {
  const folded = foldSpaces(text);
  let end = 0;
  while (end < folded.length) {
    const rest = folded.slice(end);
    const next = end + (rest.startsWith(" ") ? 1 : 0) + findFirstSentence(rest).length;
    if (next > wanted && end > 0) break;
    if (next > wanted) return cutText(folded.slice(0, next), most);
    end = next;
  }
  return folded.slice(0, end);
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Shortens a text to at most `limit` UTF-16 code units: it is cut after a word, and an ellipsis is added. A text without spaces, such
 * as Chinese, is cut between characters.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(
    text.slice(0, 2 * limit),
  )) {
    if (cut.length + segment.length > limit - 1) break;
    cut += segment;
  }
  const words = text[cut.length] === " " ? cut : cut.slice(0, cut.lastIndexOf(" "));
  const kept = cut.includes(" ") ? words : cut;
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}
