import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { SatoriOptions } from "satori";
import type { PngOptions } from "sharp";
import {
  CardDesign,
  type CardText,
  cardSize,
  fontParts,
  roomKey,
  titleKey,
  titleSizes,
} from "./card-design.tsx";

type Font = SatoriOptions["fonts"][number];

/**
 * Sets a card as a PNG. Nothing when the typeface lacks a letter of it, or when its title has no room in any size.
 * The letters are drawn as outlines from the packaged typeface, so the machine's own faces do not matter.
 */
export async function paintCard(text: CardText, png: PngOptions): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import("sharp");
  for (const titleSize of titleSizes) {
    const sheet = await setCard(text, titleSize);
    if (sheet.missing) return undefined;
    if (sheet.fits) return sharp(Buffer.from(sheet.svg)).png(png).toBuffer();
  }
  return undefined;
}

async function setCard(text: CardText, titleSize: number) {
  const { default: satori } = await import("satori");
  let missing = false;
  const boxes = new Map<string | number | undefined, { readonly width: number; readonly height: number }>();
  const svg = await satori(CardDesign({ ...text, titleSize }), {
    ...cardSize,
    fonts: await fonts,
    loadAdditionalAsset: async () => {
      missing = true;
      return [];
    },
    onNodeDetected: ({ key, width, height }) => boxes.set(key, { width, height }),
  });
  const title = boxes.get(titleKey);
  const room = boxes.get(roomKey);
  if (!title || !room) throw new Error("satori drew a card without a title");
  return { svg, missing, fits: title.width <= room.width && title.height <= room.height };
}

const require = createRequire(import.meta.url);
const fontFolder = path.join(path.dirname(require.resolve("@fontsource/noto-serif")), "files");

async function readFont(part: string, weight: 400 | 700): Promise<Font> {
  const data = await readFile(path.join(fontFolder, `noto-serif-${part}-${weight}-normal.woff`));
  return { name: part, weight, data };
}

/** Read once: satori keeps what it parsed of them as long as they are the same. */
const fonts = Promise.all(fontParts.flatMap((part) => [readFont(part, 400), readFont(part, 700)]));
