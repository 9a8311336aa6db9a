import type { Metadata } from "sharp";
import type { DiagnosticMessage } from "../model/diagnostic.ts";

/** The properties of a picture that its file header declares. */
export interface PictureHeader {
  /** sharp's name: `jpeg`, `svg`, `heif` for AVIF. */
  readonly format: string;
  /** In pixels, after rotation; the size of one frame. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** More than one for an animation. */
  readonly frames: number;
}

/**
 * The most pixels of a picture; medium format cameras have 102 million. A file of a few kilobytes can declare any number, and
 * decoding takes three or four bytes for each.
 */
export const mostPixels = 120_000_000;
/** AVIF is decoded as a whole, with 17 bytes a pixel: two files of 2 kB with 120 million pixels took 4 GB. */
const mostAvifPixels = 40_000_000;
/** The most pixels of all frames of an animation together. All frames are decoded once, as a check. */
export const mostAnimatedPixels = 1_000_000_000;

/** Formats that pages show, as they are or encoded anew (TIFF). */
const formats = new Set(["jpeg", "png", "webp", "gif", "svg", "heif", "tiff"]);
const expected = "expected a whole JPEG, PNG, WebP, AVIF, GIF or SVG";

/** Reads format and size of a picture without decoding it. */
export async function readHeader(bytes: Uint8Array): Promise<PictureHeader | DiagnosticMessage> {
  const { default: sharp } = await import("sharp");
  try {
    return checkHeader(await sharp(bytes, { limitInputPixels: false }).metadata());
  } catch (error) {
    return describeUnreadable(error);
  }
}

/**
 * Describes an error of the picture.
 * @throws the error itself if it has a `code`: the operating system's errors have one.
 */
export function describeUnreadable(error: unknown): DiagnosticMessage {
  if (!(error instanceof Error) || "code" in error) throw error;
  if (/svgload_buffer: (?:bad dimensions|zero-sized)/.test(error.message))
    return { message: 'has no size that can be drawn; expected one such as viewBox="0 0 240 48"' };
  return { message: `cannot be read as a picture (${error.message.trim().split("\n", 1)[0]}); ${expected}` };
}

/**
 * Checks format, frames and size of a picture, as sharp reads them from its header.
 * @returns what its sizes are planned from, or a message.
 */
export function checkHeader(metadata: Metadata): PictureHeader | DiagnosticMessage {
  const { format, compression, hasAlpha, pages = 1 } = metadata;
  if (!formats.has(format)) return { message: `is ${format}, which browsers do not show; ${expected}` };
  if (format === "heif" && compression !== "av1")
    return { message: "is HEIC, which most browsers do not show; export it as JPEG" };
  const frames = format === "gif" || format === "webp" ? pages : 1;
  const { width, height: whole } = metadata.autoOrient;
  const height = frames > 1 ? (metadata.pageHeight ?? whole) : whole;
  const header = { format, width, height, hasAlpha, frames };
  return checkSize(header) ?? header;
}

function checkSize({ format, width, height, frames }: PictureHeader): DiagnosticMessage | undefined {
  const size = `${width} × ${height} pixels`;
  if (width < 1 || height < 1) return { message: `has ${size}; expected one at least` };
  // A drawing has no pixels until a browser draws it.
  if (format === "svg") return undefined;
  const most = format === "heif" ? mostAvifPixels : mostPixels;
  if (width * height > most) return { message: `has ${size}; at most ${showMillions(most)} would pass` };
  if (width * height * frames <= mostAnimatedPixels) return undefined;
  const limit = showMillions(mostAnimatedPixels);
  return { message: `has ${frames} frames of ${size}; ${limit} in all would pass` };
}

function showMillions(pixels: number): string {
  return `${(pixels / 1e6).toLocaleString("en")} million pixels`;
}
