import pLimit from "p-limit";
import type { Metadata, Sharp } from "sharp";
import { cleanDrawing } from "./clean-picture.ts";
import { looksLikeXml } from "./decode-xml.ts";
import { type EncodedFile, type Encoding, hashKey, rememberEncodings } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";
import { cleanPng } from "./metadata/clean-png.ts";
import { cleanRaster } from "./metadata/clean-raster.ts";
import { keepRights } from "./metadata/rights.ts";

type Encoded = { readonly files: readonly EncodedFile[] } | { readonly mistake: string };

/** The widest that a page shows, on a screen with two pixels to the point. */
const widest = 2000;
/** Parts of a picture's own width, so that every picture has the same few steps and none is enlarged. */
const steps = [0.25, 0.4, 0.6, 1];
/** Below this a narrower form saves a reader less than a kilobyte, and is a file more to encode and to keep. */
const narrowest = 320;

/** Shapes in which others show an article: Open Graph's preview, and the three that schema.org consumers ask for. */
const shapes = [
  { ending: "-preview.jpg", width: 1200, height: 630 },
  { ending: "-16x9.jpg", width: 1200, height: 675 },
  { ending: "-4x3.jpg", width: 1200, height: 900 },
  { ending: "-1x1.jpg", width: 1200, height: 1200 },
] as const;

const settings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 8 },
} as const;

/** To be raised when other drawings are refused, or other metadata is kept: then no earlier result is believed. */
const rules = 1;

/** Encoding one large picture can take most of the memory of a small machine. */
const limit = pLimit(2);

/**
 * AVIF and WebP, then JPEG or (for what has transparency or was drawn) PNG, each in up to four widths, none of them below
 * 320 pixels but a picture's own: orientation
 * applied, colours sRGB, who made it and whose it is kept, everything else that the camera wrote into the file left out, places above
 * all. A vector drawing or an animation keeps its form, and loses what describes it.
 */
export async function encodePicture(bytes: Uint8Array, folder: string): Promise<Encoded> {
  return attempt(async () => {
    const key = hashKey(
      bytes,
      JSON.stringify([findVersion("sharp"), settings, widest, steps, narrowest, rules]),
    );
    return rememberEncodings(folder, key, async () => {
      if (looksLikeXml(bytes)) return [await passDrawing(bytes)];
      const sharp = await loadSharp();
      const picture = sharp(bytes);
      const metadata = await picture.metadata();
      return passAnimation(bytes, metadata) ?? encodeAll(picture, metadata);
    });
  });
}

/** A photograph cut to the shapes in which others show it; nothing for drawings, whose lettering would be cut. */
export async function cropPicture(bytes: Uint8Array, folder: string): Promise<Encoded> {
  return attempt(async () => {
    const key = hashKey(bytes, JSON.stringify([findVersion("sharp"), settings.jpeg, shapes, rules]));
    return rememberEncodings(folder, key, async () => {
      if (looksLikeXml(bytes)) return [];
      const sharp = await loadSharp();
      const picture = sharp(bytes);
      const upright = withRights(picture, await picture.metadata())
        .autoOrient()
        .flatten({ background: "#fff" });
      return Promise.all(shapes.map((shape) => limit(() => crop(upright.clone(), shape))));
    });
  });
}

async function crop(picture: Sharp, { ending, width, height }: (typeof shapes)[number]): Promise<Encoding> {
  const bytes = await picture
    .resize({ width, height, fit: "cover", position: "attention" })
    .jpeg(settings.jpeg)
    .toBuffer();
  return { ending, type: "image/jpeg", width, height, bytes };
}

async function encodeAll(picture: Sharp, metadata: Metadata): Promise<Encoding[]> {
  const { width: ownWidth, height: ownHeight } = metadata.autoOrient;
  const largest = Math.min(ownWidth, widest);
  const wide = steps.map((step) => Math.round(largest * step)).filter((width) => width >= narrowest);
  const widths = [...new Set([...wide, largest])];
  const drawn = metadata.hasAlpha || metadata.format === "png" || metadata.format === "gif";
  const formats = ["avif", "webp", drawn ? "png" : "jpeg"] as const;
  const upright = withRights(picture, metadata).autoOrient();
  const encode = async (format: (typeof formats)[number], width: number): Promise<Encoding> => {
    const { data, info } = await upright
      .clone()
      .resize({ width })
      [format](settings[format])
      .toBuffer({ resolveWithObject: true });
    return {
      ending: `-${width}.${format}`,
      type: `image/${format}`,
      width,
      height: info.height,
      // libvips writes what it keeps where PNG has no place for it.
      bytes: format === "png" ? cleanPng(data) : data,
    };
  };
  if (ownHeight < 1) throw new Error("it has no height");
  return Promise.all(formats.flatMap((format) => widths.map((width) => limit(() => encode(format, width)))));
}

/** Who made a picture and whose it is stays in it; libvips leaves out all that it is not told to keep. */
function withRights(picture: Sharp, { exif, xmp, iptc, comments = [] }: Metadata): Sharp {
  const words = new Map(comments.map(({ keyword, text }) => [keyword, text]));
  const rights = keepRights({ exif, xmp, iptc, words });
  return rights ? picture.withXmp(rights.toString()) : picture;
}

async function passDrawing(bytes: Uint8Array): Promise<Encoding> {
  const cleaned = cleanDrawing(bytes);
  if ("mistake" in cleaned) throw new RefusedError(cleaned.mistake);
  const sharp = await loadSharp();
  const { width, height } = await sharp(cleaned.bytes).metadata();
  return { ending: ".svg", type: "image/svg+xml", width, height, bytes: cleaned.bytes };
}

function passAnimation(bytes: Uint8Array, metadata: Metadata): Encoding[] | undefined {
  const { width, height, pageHeight = height, format, pages = 1 } = metadata;
  if (pages < 2 || (format !== "gif" && format !== "webp")) return undefined;
  const cleaned = cleanRaster(bytes)?.bytes ?? bytes;
  return [{ ending: `.${format}`, type: `image/${format}`, width, height: pageHeight, bytes: cleaned }];
}

class RefusedError extends Error {}

async function attempt(encode: () => Promise<readonly EncodedFile[]>): Promise<Encoded> {
  try {
    return { files: await encode() };
  } catch (error) {
    if (!(error instanceof Error) || "code" in error) throw error;
    if (error instanceof RefusedError) return { mistake: error.message };
    const reason = error.message.trim().split("\n", 1)[0];
    return {
      mistake: `cannot be read as a picture (${reason}); expected a whole JPEG, PNG, WebP, AVIF, GIF or SVG`,
    };
  }
}

/** Loaded when the first picture is encoded: a build without new pictures does not wait for it. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  return sharp;
}
