import { estimateWidth } from "../../model/text-width.ts";

/**
 * The width of the narrowest drawing, in em of its text: 288 px of a telephone of 320 px, with the largest text that a theme may have
 * there. Labels are placed so that they fit there; in a wider window they have more room.
 */
export const narrowest = 21.2;

/** The height of a line of labels, in em. */
export const lineHeight = 1.3;

/** The space between a label and what it labels, in em. */
export const gap = 0.4;

/** A figure, in em: in the widest typefaces of systems. `estimateWidth` takes it for a capital. */
const figure = 0.64;

/** The width of a label in em. The marks within numbers are as narrow as spaces. */
export function measure(text: string): number {
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0;
  const others = text.replace(/\p{Nd}/gu, "").replace(/[.,:'’]/g, " ");
  return figures * figure + estimateWidth(others) * 1.05;
}

/** The widest of some labels, in em. */
export function measureWidest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(measure));
}

/** Breaks a label into lines of at most this width, in em, unless one word is wider. Chinese and Japanese break anywhere. */
export function wrap(text: string, width: number): string[] {
  const words = text.split(
    /(?<=[\s\u2010-\u2014/-])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
  );
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && measure((line + word).trim()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trim()];
}
