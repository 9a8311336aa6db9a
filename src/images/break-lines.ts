/** A line, or an unbreakable part of one. */
interface Piece {
  /** The text with the space after it. */
  readonly text: string;
  /** The width without that space. */
  readonly width: number;
  readonly widthWithSpace: number;
}

/**
 * Break opportunities of UAX #14 for alphabetic scripts: after a space (no-break spaces excluded), after a hyphen or dash between
 * letters, and on both sides of an em dash.
 */
const breaks =
  /(?<=[ \t\n\u2000-\u2006\u2008-\u200a\u205f\u3000])(?! )|(?<=[\p{L}\p{N}][-\u2010\u2013/])(?=\p{L})|(?<=\u2014)(?=[^\s\u2014])|(?<=[^\s\u2014])(?=\u2014)/u;

/** Splits a text at its break opportunities. */
export function splitWords(text: string): string[] {
  return text.split(breaks);
}

/** Splits a text into grapheme clusters (UAX #29). */
export function splitCharacters(text: string): string[] {
  return [...new Intl.Segmenter("und").segment(text)].map(({ segment }) => segment);
}

/**
 * Breaks a text into as few lines as possible, of about equal width (CSS Text 4, `text-wrap: balance`).
 * @param parts the text, split at its break opportunities.
 * @param available the greatest width of a line, in the unit of `measure`.
 * @returns undefined if a part is wider than a line.
 */
export function breakLines(
  parts: readonly string[],
  available: number,
  measure: (text: string) => number,
): string[] | undefined {
  const pieces = parts.map((text) => ({
    text,
    width: measure(text.trimEnd()),
    widthWithSpace: measure(text),
  }));
  let lines = fillLines(pieces, available);
  if (lines.some(({ width }) => width > available)) return undefined;
  const count = lines.length;
  // A binary search of 20 steps finds the smallest width with as many lines, to a millionth.
  let [low, high] = [0, available];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    const narrower = fillLines(pieces, middle);
    const fits = narrower.length === count && narrower.every(({ width }) => width <= middle);
    if (fits) lines = narrower;
    [low, high] = fits ? [low, middle] : [middle, high];
  }
  return lines.map(({ text }) => text.trimEnd());
}

/** Fills each line as far as possible. */
function fillLines(pieces: readonly Piece[], available: number): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last.widthWithSpace + piece.width <= available) {
      lines[lines.length - 1] = {
        text: last.text + piece.text,
        width: last.widthWithSpace + piece.width,
        widthWithSpace: last.widthWithSpace + piece.widthWithSpace,
      };
    } else lines.push(piece);
  }
  return lines;
}
