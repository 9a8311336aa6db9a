import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { hashKey } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";
import type { PictureHeader } from "./picture-header.ts";

/** A file that is made of a picture: everything about it but its bytes. */
export interface PlannedFile {
  /** Its name in the store and in the site's `images/`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** How it is made: `copy` leaves what is encoded as it is. */
  readonly recipe: "copy" | "crop" | "avif" | "webp" | "png" | "jpeg";
}

/** What is made of a picture, known from its header alone: pages can be rendered before anything is encoded. */
export interface PicturePlan {
  /** What pages show: the best format first, the narrowest form of each first. */
  readonly files: readonly PlannedFile[];
  /** The first frame of an animation, where one that moves would weigh too much. */
  readonly stills: readonly PlannedFile[];
  /** The shapes in which others show it, Open Graph's first; none of a drawing and of what is very long. */
  readonly crops: readonly PlannedFile[];
}

/** The widest that a page shows, on a screen with two pixels to the point. */
const widest = 2000;
/** WebP has no more (RFC 9649, section 2.7.1.1). */
const highest = 16_383;
/** Parts of a picture's own width, so that every picture has the same few steps and none is enlarged. */
const steps = [0.25, 0.4, 0.6, 1];
/** Below this a narrower form saves a reader less than a kilobyte, and is a file more to encode and to keep. */
const narrowest = 320;
/** Of a picture that is longer for its width, or wider for its height, a crop would show next to nothing. */
const longest = 10;

/** Shapes in which others show an article: Open Graph's preview, and the three that schema.org consumers ask for. */
const shapes = [
  { ending: "-preview.jpg", width: 1200, height: 630 },
  { ending: "-16x9.jpg", width: 1200, height: 675 },
  { ending: "-4x3.jpg", width: 1200, height: 900 },
  { ending: "-1x1.jpg", width: 1200, height: 1200 },
] as const;

/** To be raised when other metadata is kept: then no earlier result is taken. */
const rules = 1;

export const settings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 8 },
} as const;

/**
 * Plans AVIF and WebP, then JPEG or (for what has transparency or was drawn) PNG, each in up to four widths, none of them
 * below 320 pixels but a picture's own. A vector drawing or an animation stays as it is.
 * @param bytes the picture, and what is published of one that stays as it is.
 */
export function planPicture(
  { source, published = source }: { readonly source: Uint8Array; readonly published?: Uint8Array },
  header: PictureHeader,
): PicturePlan | DiagnosticMessage {
  const { format, width, height, frames } = header;
  const sharp = findVersion("sharp");
  const key = hashKey(source, JSON.stringify([sharp, settings, widest, highest, steps, narrowest, rules]));
  const copy = (ending: string, type: string): PlannedFile[] => [
    { name: `${hashKey(published)}.${ending}`, type, width, height, recipe: "copy" },
  ];
  if (format === "svg") return { files: copy("svg", "image/svg+xml"), stills: [], crops: [] };
  const widths = listWidths(header);
  if ("message" in widths) return widths;
  const plan = (recipe: "avif" | "webp" | "png" | "jpeg") =>
    widths.map((wide): PlannedFile => {
      const high = Math.max(1, Math.round((height * wide) / width));
      return { name: `${key}-${wide}.${recipe}`, type: `image/${recipe}`, width: wide, height: high, recipe };
    });
  const crops = planCrops(hashKey(source, JSON.stringify([sharp, settings.jpeg, shapes, rules])), header);
  if (frames > 1) return { files: copy(format, `image/${format}`), stills: plan("webp"), crops };
  const isDrawn = header.hasAlpha || format === "png" || format === "gif";
  return { files: [...plan("avif"), ...plan("webp"), ...plan(isDrawn ? "png" : "jpeg")], stills: [], crops };
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
  if (Math.max(width, height) > longest * Math.min(width, height)) return [];
  return shapes.map(({ ending, ...shape }) => ({
    name: `${key}${ending}`,
    type: "image/jpeg",
    ...shape,
    recipe: "crop",
  }));
}
