import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { hashKey } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";
import type { PictureHeader } from "./picture-header.ts";
import type { Inks } from "./svg/set-ink.ts";

/** A file to be made from a picture: everything about it except its bytes. */
export interface PlannedFile {
  /** Its name in the cache and in the site's `images/`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** How it is made. `copy` encodes nothing. */
  readonly recipe: "copy" | "crop" | "avif" | "webp" | "png" | "jpeg";
  /** For a drawing: the colours of the text beside it. */
  readonly inks?: Inks | undefined;
}

/** All files to be made from a picture. They follow from its header, so pages can be rendered before anything is encoded. */
export interface PicturePlan {
  /** For pages: best format first, narrowest first. */
  readonly files: readonly PlannedFile[];
  /** The first frame of an animation, for an offprint in which the animation is too large. */
  readonly stills: readonly PlannedFile[];
  /** For previews elsewhere, Open Graph's first; none for drawings and for very long or wide pictures. */
  readonly crops: readonly PlannedFile[];
}

/** The widest that a page needs, on a screen with two pixels per CSS pixel. */
const widest = 2000;
/** The largest height of WebP (RFC 9649, section 2.7.1.1). */
const highest = 16_383;
/** Widths as fractions of the largest, so that each picture has at most four and none is enlarged. */
const steps = [0.25, 0.4, 0.6, 1];
/** Narrower variants are not made: they would save a reader less than a kilobyte. */
const narrowest = 320;
/** Pictures with a greater ratio of their sides get no crops, which would show very little of them. */
const mostRatio = 10;

/** Open Graph's preview, and the three ratios that Google asks for in structured data. */
const shapes = [
  { ending: "-preview.jpg", width: 1200, height: 630 },
  { ending: "-16x9.jpg", width: 1200, height: 675 },
  { ending: "-4x3.jpg", width: 1200, height: 900 },
  { ending: "-1x1.jpg", width: 1200, height: 1200 },
] as const;

/** A part of the cache keys. Increase it when encoded files keep other metadata than before. */
const metadataVersion = 1;

export const settings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 8 },
} as const;

interface CopiedPicture {
  /** The picture as it is in the publication. */
  readonly source: Uint8Array;
  /** The bytes to publish, if they are copied and not encoded. */
  readonly published?: Uint8Array;
  readonly inks: Inks | undefined;
}

/**
 * Plans AVIF, WebP, and JPEG or PNG (for transparency and pixel drawings), each in up to four widths. Vector drawings and
 * animations are copied.
 */
export function planPicture(
  { source, published = source, inks }: CopiedPicture,
  header: PictureHeader,
): PicturePlan | DiagnosticMessage {
  const { format, width, height, frames } = header;
  const sharp = findVersion("sharp");
  const inputs = [sharp, settings, widest, highest, steps, narrowest, metadataVersion];
  const key = hashKey(source, JSON.stringify(inputs));
  const copy = (ending: string, type: string): PlannedFile[] => [
    { name: `${hashKey(published)}.${ending}`, type, width, height, recipe: "copy", inks },
  ];
  if (format === "svg") return { files: copy("svg", "image/svg+xml"), stills: [], crops: [] };
  const widths = listWidths(header);
  if ("message" in widths) return widths;
  const plan = (recipe: "avif" | "webp" | "png" | "jpeg") =>
    widths.map((wide): PlannedFile => {
      const high = Math.max(1, Math.round((height * wide) / width));
      return { name: `${key}-${wide}.${recipe}`, type: `image/${recipe}`, width: wide, height: high, recipe };
    });
  const cropInputs = [sharp, settings.jpeg, shapes, metadataVersion];
  const crops = planCrops(hashKey(source, JSON.stringify(cropInputs)), header);
  if (frames > 1) return { files: copy(format, `image/${format}`), stills: plan("webp"), crops };
  const fallback = header.hasAlpha || format === "png" || format === "gif" ? "png" : "jpeg";
  return { files: [...plan("avif"), ...plan("webp"), ...plan(fallback)], stills: [], crops };
}

/** The widest poster; browsers have no choice of sizes for it. */
const widestPoster = 1200;

/** Leaves one file, in the format that every browser supports: the widest up to 1200 pixels, or else the narrowest. */
export function planPoster({ files }: PicturePlan): PicturePlan {
  const type = files.at(-1)?.type;
  const fallback = files.filter((file) => file.type === type).sort((a, b) => a.width - b.width);
  const chosen = fallback.findLast(({ width }) => width <= widestPoster) ?? fallback[0];
  return { files: chosen ? [chosen] : [], stills: [], crops: [] };
}

function listWidths({ width, height }: PictureHeader): number[] | DiagnosticMessage {
  const largest = Math.min(width, widest, Math.floor((highest * width) / height));
  if (largest < 1 || (height * largest) / width < 1) {
    const message = `has ${width} × ${height} pixels; made as small as pages show it, ${widest} × ${highest} at most, it would be less than one pixel ${largest < 1 ? "wide" : "high"}; crop it`;
    return { message };
  }
  const wide = steps.map((step) => Math.round(largest * step)).filter((step) => step >= narrowest);
  return [...new Set([...wide, largest])];
}

function planCrops(key: string, { width, height }: PictureHeader): PlannedFile[] {
  if (Math.max(width, height) > mostRatio * Math.min(width, height)) return [];
  return shapes.map(({ ending, ...shape }) => ({
    name: `${key}${ending}`,
    type: "image/jpeg",
    ...shape,
    recipe: "crop",
  }));
}
