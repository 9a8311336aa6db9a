import type { Metadata, Sharp, SharpOptions } from "sharp";
import { loadSharp } from "./load-sharp.ts";
import { cleanPng } from "./metadata/clean-png.ts";
import { keepRights } from "./metadata/rights.ts";
import { mostAnimatedPixels, mostPixels, type PictureHeader } from "./picture-header.ts";
import { type PlannedFile, settings } from "./plan-picture.ts";
import { readPublished } from "./read-picture.ts";

/** No more than a header may say, for a file that holds more than its header says. */
const options: SharpOptions = { limitInputPixels: mostPixels };

/**
 * Makes a planned file of a picture: orientation applied, colours sRGB, who made it and whose it is kept, everything else that
 * the camera wrote into the file left out, places above all.
 * @throws Error when the picture cannot be decoded.
 */
export async function encodePicture(
  bytes: Uint8Array,
  { recipe, width, height }: PlannedFile,
  header: PictureHeader,
): Promise<Uint8Array> {
  if (recipe === "copy") return copy(bytes, header);
  const sharp = await loadSharp();
  const picture = sharp(bytes, options);
  const upright = withRights(picture, await picture.metadata()).autoOrient();
  if (recipe === "crop") return crop(upright, width, height);
  const encoded = await upright.resize({ width, height, fit: "fill" })[recipe](settings[recipe]).toBuffer();
  // libvips writes what it keeps where PNG has no place for it.
  return recipe === "png" ? cleanPng(encoded) : encoded;
}

async function copy(bytes: Uint8Array, header: PictureHeader): Promise<Uint8Array> {
  await decodePicture(bytes, header);
  const published = readPublished(bytes, header);
  if (published && "bytes" in published) return published.bytes;
  throw new Error(published?.message ?? `${header.format} with one frame is not published as it is`);
}

/** Who made a picture and whose it is stays in it; libvips leaves out all that it is not told to keep. */
function withRights(picture: Sharp, { exif, xmp, iptc, comments = [] }: Metadata): Sharp {
  const words = new Map(comments.map(({ keyword, text }) => [keyword, text]));
  const rights = keepRights({ exif, xmp, iptc, words });
  return rights ? picture.withXmp(rights.toString()) : picture;
}

function crop(upright: Sharp, width: number, height: number): Promise<Uint8Array> {
  return upright
    .flatten({ background: "#fff" })
    .resize({ width, height, fit: "cover", position: "attention" })
    .jpeg(settings.jpeg)
    .toBuffer();
}

/**
 * Decodes a picture, every frame of it, and keeps nothing: for a fiftieth of the time that encoding takes.
 * @throws Error when it cannot be decoded.
 */
export async function decodePicture(bytes: Uint8Array, { format, frames }: PictureHeader): Promise<void> {
  // A drawing was parsed when its header was read.
  if (format === "svg") return;
  const sharp = await loadSharp();
  const all = frames > 1 ? { animated: true, limitInputPixels: mostAnimatedPixels } : options;
  await sharp(bytes, all).resize({ width: 1 }).raw().toBuffer();
}
