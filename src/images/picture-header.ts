import type { Metadata } from "sharp";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { loadSharp } from "./load-sharp.ts";

/** What a picture says of itself before it is decoded. */
export interface PictureHeader {
  /** As sharp names it: `jpeg`, `svg`, `heif` for AVIF. */
  readonly format: string;
  /** Upright, in pixels; of one frame. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** Of a picture that moves more than one. */
  readonly frames: number;
}

/**
 * As many pixels as a picture may have: cameras of the medium format have 102 million. A file of a few kilobytes can claim
 * any number, and each takes three or four bytes while it is decoded.
 */
export const mostPixels = 120_000_000;
/** AVIF is decoded whole, at 17 bytes a pixel: of 120 million, which fit into 2 kB, two at once took 4 GB. */
const mostAvifPixels = 40_000_000;
/** All frames of an animation together: it is decoded whole once, to find out whether it can be. */
export const mostAnimatedPixels = 1_000_000_000;

/** What every page shows, in one form or another; a TIFF is read as a photograph. */
const formats = new Set(["jpeg", "png", "webp", "gif", "svg", "heif", "tiff"]);
const expected = "expected a whole JPEG, PNG, WebP, AVIF, GIF or SVG";

/** Reads what a picture is and how large, without decoding it. */
export async function readHeader(bytes: Uint8Array): Promise<PictureHeader | DiagnosticMessage> {
  const sharp = await loadSharp();
  try {
    return checkHeader(await sharp(bytes, { limitInputPixels: false }).metadata());
  } catch (error) {
    return describeUnreadable(error);
  }
}

/** @throws what is no fault of the picture: an answer of the operating system. */
export function describeUnreadable(error: unknown): DiagnosticMessage {
  if (!(error instanceof Error) || "code" in error) throw error;
  return { message: `cannot be read as a picture (${error.message.trim().split("\n", 1)[0]}); ${expected}` };
}

/** Judges what sharp found in a header. */
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
  // A drawing has none until a browser shows it.
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
