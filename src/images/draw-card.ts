import path from "node:path";
import type { Preview } from "../model/picture.ts";
import { buildVariant, pictureCache } from "./build-picture.ts";
import { type CardLook, type CardText, cardDesign, cardSize } from "./card-design.ts";
import { hashKey, recallEncodings } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";

/** The lowest effort halves the time of a card and adds 2 % to its size (115 ms and 17.6 kB; 59 ms and 18.0 kB). */
const png = { palette: true, colours: 16, dither: 0, compressionLevel: 6, effort: 1 } as const;

/** More than text needs, so that a logo keeps its colours. */
const logoColours = 128;

/**
 * Draws the preview of an article without a photograph, or returns the cached one without loading the drawing code.
 * @param root absolute path of the project.
 * @returns undefined, which is cached too, if the typeface lacks a character (Chinese, Arabic, emoji) or the title is too long.
 */
export async function drawCard(
  text: CardText,
  look: CardLook,
  root: string,
): Promise<Omit<Preview, "alt"> | undefined> {
  const { paper, ink, quiet } = look.colours;
  const inputs = [text.title, text.publication, text.date, paper, ink, quiet, look.logo?.key];
  const key = hashKey(JSON.stringify(inputs), recipe());
  const [card] = await recallEncodings(path.join(root, pictureCache), key, async () => {
    const { paintCard } = await import("./card-painter.ts");
    const bytes = await paintCard(text, look, look.logo ? { ...png, colours: logoColours } : png);
    return bytes ? [{ ending: "-card.png", type: "image/png", ...cardSize, bytes }] : [];
  });
  return card && { ...buildVariant(card), type: card.type };
}

/** The inputs of a card's cache key, besides its text. */
function recipe(): string {
  return JSON.stringify([
    ["@expo-google-fonts/noto-serif", "harfbuzzjs", "sharp"].map(findVersion),
    cardDesign,
    png,
    logoColours,
  ]);
}
