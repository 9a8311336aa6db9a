import path from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { CardDesign, type CardText, cardSize, titleSizes } from "./card-design.tsx";
import { hashKey, rememberEncodings } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";

/** A drawn picture for those who show a link to an article that has none of its own. */
export interface Card {
  /** Path from the project's root. */
  readonly file: string;
  /** `images/<hash>-card.png`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
}

export interface CardPlace {
  /** The project's root. */
  readonly root: string;
  /** Path from `root`, with `/`: where cards are kept between builds. */
  readonly cacheFolder: string;
}

/** With the least effort a card takes half the time and is 2 % larger (115 ms and 17.6 kB, 59 ms and 18.0 kB). */
const png = { palette: true, colours: 16, dither: 0, compressionLevel: 6, effort: 1 } as const;

/**
 * Draws a card, or finds it where an earlier build left it: then nothing is loaded that could draw. Nothing when the
 * typeface lacks a letter (Chinese, Arabic, emoji): a card has no empty boxes. That is remembered too.
 */
export async function drawCard(text: CardText, { root, cacheFolder }: CardPlace): Promise<Card | undefined> {
  const clean = cleanCardText(text);
  const key = hashKey(renderToString(h(CardDesign, { ...clean, titleSize: 0 })), recipe());
  const [card] = await rememberEncodings(path.join(root, cacheFolder), key, async () => {
    if (Object.values(clean).some(hasJoinedLetters)) return [];
    const { paintCard } = await import("./card-painter.ts");
    const bytes = await paintCard(clean, png);
    return bytes ? [{ ending: "-card.png", type: "image/png", ...cardSize, bytes }] : [];
  });
  if (!card) return undefined;
  const { name, type, width, height } = card;
  return { file: `${cacheFolder}/${name}`, url: `images/${name}`, width, height, type };
}

function cleanCardText({ title, publication, date }: CardText): CardText {
  return { title: cleanText(title), publication: cleanText(publication), date: cleanText(date) };
}

/**
 * Letters with their accents in one, nothing that is not seen (soft hyphens, marks of direction), and the common form
 * of the hyphens and fixed spaces that the typeface lacks.
 */
function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2007\u202f]/g, "\u00a0");
}

/** satori asks for the glyph of a mark's letter only, so a mark that stands by itself might come out as a box. */
function hasJoinedLetters(text: string): boolean {
  return /\p{Mark}/u.test(text);
}

/** Everything beside the words that a card depends on. */
function recipe(): string {
  return JSON.stringify([["@fontsource/noto-serif", "satori", "sharp"].map(findVersion), titleSizes, png]);
}
