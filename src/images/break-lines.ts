/** A part of a text inside which no line may end. */
interface Piece {
  /** With the space that follows it. */
  readonly text: string;
  /** Without that space. */
  readonly width: number;
  readonly widthWithSpace: number;
}

interface Line {
  readonly text: string;
  readonly width: number;
  readonly widthWithSpace: number;
}

/**
 * Where a line may end, of what UAX #14 allows in alphabetic scripts: after a space, after a hyphen or dash between letters, and on
 * both sides of an em dash. A no-break space is not such a space.
 */
const breaks =
  /(?<=[ \t\n\u2000-\u2006\u2008-\u200a\u205f\u3000])(?! )|(?<=[\p{L}\p{N}][-\u2010\u2013/])(?=\p{L})|(?<=\u2014)(?=[^\s\u2014])|(?<=[^\s\u2014])(?=\u2014)/u;

/** Splits a text where a line may end. */
export function splitWords(text: string): string[] {
  return text.split(breaks);
}

/** Splits a text between any two characters that readers see. */
export function splitCharacters(text: string): string[] {
  return [...new Intl.Segmenter("und").segment(text)].map(({ segment }) => segment);
}

/**
 * Breaks a text into as few lines as possible, and makes those about equally long (CSS Text 4, `text-wrap: balance`).
 * @param parts the text, split where a line may end.
 * @param room the greatest width of a line, in the unit of `measure`.
 * @returns undefined if a part is wider than a line.
 */
export function breakLines(
  parts: readonly string[],
  room: number,
  measure: (text: string) => number,
): string[] | undefined {
  const pieces = parts.map((text) => ({
    text,
    width: measure(text.trimEnd()),
    widthWithSpace: measure(text),
  }));
  let lines = fillLines(pieces, room);
  if (lines.some(({ width }) => width > room)) return undefined;
  const count = lines.length;
  // Halving the interval 20 times finds the narrowest room to a millionth of its width.
  let [low, high] = [0, room];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    const narrower = fillLines(pieces, middle);
    const fits = narrower.length === count && narrower.every(({ width }) => width <= middle);
    if (fits) lines = narrower;
    [low, high] = fits ? [low, middle] : [middle, high];
  }
  return lines.map(({ text }) => text.trimEnd());
}

/** Puts as much as it can on each line. */
function fillLines(pieces: readonly Piece[], room: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last.widthWithSpace + piece.width <= room) {
      lines[lines.length - 1] = {
        text: last.text + piece.text,
        width: last.widthWithSpace + piece.width,
        widthWithSpace: last.widthWithSpace + piece.widthWithSpace,
      };
    } else lines.push(piece);
  }
  return lines;
}
