/** Widths of letters in a bold serif, in em: no letter of a class is wider in the theme's typefaces, on average. */
const widths = { space: 0.28, small: 0.56, capital: 0.74, wide: 1 } as const;

/**
 * Estimates how wide a line of text is in bold type, in em. Browsers choose the typeface, so it is no more than that: too wide rather
 * than too narrow.
 */
export function estimateWidth(text: string): number {
  const sum = Array.from(text, findWidth).reduce((total, width) => total + width, 0);
  return Math.round(sum * 10) / 10;
}

function findWidth(letter: string): number {
  if (/\s/.test(letter)) return widths.space;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff5e]/u.test(
      letter,
    )
  )
    return widths.wide;
  return /[\p{Lu}MmWw\p{N}]/u.test(letter) ? widths.capital : widths.small;
}
