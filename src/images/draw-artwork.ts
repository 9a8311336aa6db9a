import path from "node:path";
import type { Asset } from "../model/asset.ts";
import { artworkUrl } from "../model/urls.ts";
import { buildVariant, pictureCache } from "./build-picture.ts";
import { type CardLook, cardDesign } from "./card-design.ts";
import { createDraw, type IconSource } from "./draw-icons.ts";
import { hashKey, recallEncodings } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";

/** The smallest square that podcast directories take (Apple, "Artwork requirements"). */
const size = 1400;

/**
 * Draws the picture of a podcast, or returns the cached one: the icon if it is a drawing or large enough, else the name.
 * @param root absolute path of the project.
 * @returns undefined if the typeface lacks a character of the name.
 */
export async function drawArtwork(
  name: string,
  icon: IconSource | undefined,
  colours: CardLook["colours"],
  root: string,
): Promise<Asset | undefined> {
  const source = icon && (icon.isDrawing || icon.width >= size) ? icon : undefined;
  const versions = ["@expo-google-fonts/noto-serif", "harfbuzzjs", "sharp"].map(findVersion);
  const key = hashKey(source?.bytes ?? name, JSON.stringify([versions, cardDesign, size, colours, 1]));
  const [artwork] = await recallEncodings(path.join(root, pictureCache), key, async () => {
    const bytes = source
      ? await (await createDraw(source))(size, colours.paper)
      : await paintName(name, colours);
    return bytes ? [{ ending: "-podcast.png", type: "image/png", width: size, height: size, bytes }] : [];
  });
  return artwork && { file: buildVariant(artwork).file, url: artworkUrl };
}

async function paintName(name: string, colours: CardLook["colours"]): Promise<Uint8Array | undefined> {
  const { paintSquare } = await import("./card-painter.ts");
  return paintSquare(name, colours, size);
}
