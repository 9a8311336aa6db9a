import type { Metadata, Sharp, SharpOptions } from "sharp";
import { cleanPng } from "./metadata/clean-png.ts";
import { readRights } from "./metadata/rights.ts";
import { mostAnimatedPixels, mostPixels, type PictureHeader } from "./picture-header.ts";
import { type PlannedFile, settings } from "./plan-picture.ts";
import { readPublished } from "./read-picture.ts";
import type { Inks } from "./svg/set-ink.ts";

/** The header was checked; this limits a file that decodes to more pixels than its header says. */
const options: SharpOptions = { limitInputPixels: mostPixels };

/**
 * Encodes a planned file of a picture: upright, in sRGB, with its rights (creator, copyright, licence) and no other metadata, in
 * particular no location.
 * @throws Error if the picture cannot be decoded.
 */
export async function encodePicture(
  bytes: Uint8Array,
  { recipe, width, height, inks }: PlannedFile,
  header: PictureHeader,
): Promise<Uint8Array> {
  if (recipe === "copy") return copy(bytes, header, inks);
  const { default: sharp } = await import("sharp");
  const picture = sharp(bytes, options);
  const upright = withRights(picture, await picture.metadata()).autoOrient();
  if (recipe === "crop") return crop(upright, width, height);
  const encoded = await upright.resize({ width, height, fit: "fill" })[recipe](settings[recipe]).toBuffer();
  // libvips writes XMP as zTXt; readers look for iTXt (XMP Specification, part 3, PNG).
  return recipe === "png" ? cleanPng(encoded) : encoded;
}

async function copy(bytes: Uint8Array, header: PictureHeader, inks: Inks | undefined): Promise<Uint8Array> {
  await decodePicture(bytes, header);
  const published = readPublished(bytes, header, inks);
  if (published && "bytes" in published) return published.bytes;
  throw new Error(published?.message ?? `${header.format} with one frame is not published as it is`);
}

/** libvips drops all metadata that it is not told to keep. */
function withRights(picture: Sharp, { exif, xmp, iptc, comments = [] }: Metadata): Sharp {
  const texts = new Map(comments.map(({ keyword, text }) => [keyword, text]));
  const rights = readRights({ exif, xmp, iptc, texts });
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
 * Decodes every frame of a picture to check that the file is whole. It takes a fiftieth of the time of encoding.
 * @throws Error if it cannot be decoded.
 */
export async function decodePicture(bytes: Uint8Array, { format, frames }: PictureHeader): Promise<void> {
  // A drawing was parsed when its header was read.
  if (format === "svg") return;
  const { default: sharp } = await import("sharp");
  const all = frames > 1 ? { animated: true, limitInputPixels: mostAnimatedPixels } : options;
  await sharp(bytes, all).resize({ width: 1 }).raw().toBuffer();
}
