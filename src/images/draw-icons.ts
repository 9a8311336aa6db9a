import path from "node:path";
import { buildVariant, pictureCache } from "./build-picture.ts";
import { type Encoding, hashKey, recallEncodings } from "./encoded-store.ts";
import { findVersion } from "./find-version.ts";

/** Sizes in an ICO file: of tabs, of lists, and of the desktop (https://developers.google.com/search/docs/appearance/favicon-in-search). */
const icoSizes = [16, 32, 48] as const;
/** Multiples of 48, as search engines ask. */
const pngSizes = [96, 192] as const;
const touchSize = 180;

/** The widths and heights of the drawn files, by URL. */
export const drawnIcons = {
  "favicon.ico": icoSizes.map((size) => `${size}x${size}`).join(" "),
  "icon-96.png": "96x96",
  "icon-192.png": "192x192",
  "apple-touch-icon.png": `${touchSize}x${touchSize}`,
} as const;

/** A drawing is published too, and browsers prefer it. */
export const drawingUrl = "icon.svg";

export interface IconSource {
  /** A cleaned SVG or a picture, square. */
  readonly bytes: Uint8Array;
  /** Of an SVG, in its own pixels; it is drawn larger without loss. */
  readonly width: number;
  readonly isDrawing: boolean;
}

/**
 * Draws the icons of a site in all sizes, or returns the cached ones.
 * @param paper the colour (`#rrggbb`) behind an icon on a home screen, which would show transparent parts as black.
 * @param root absolute path of the project.
 * @returns each with its URL, and its file in the cache.
 */
export async function drawIcons(source: IconSource, paper: string, root: string) {
  const key = hashKey(
    source.bytes,
    JSON.stringify([findVersion("sharp"), icoSizes, pngSizes, touchSize, paper, 1]),
  );
  const files = await recallEncodings(path.join(root, pictureCache), key, async () => {
    const draw = await createDraw(source);
    const pngs = await Promise.all(icoSizes.map(async (size) => ({ size, bytes: await draw(size) })));
    return [
      encode("favicon.ico", "image/x-icon", 48, buildIco(pngs)),
      ...(await Promise.all(
        pngSizes.map(async (size) => encode(`icon-${size}.png`, "image/png", size, await draw(size))),
      )),
      encode("apple-touch-icon.png", "image/png", touchSize, await draw(touchSize, paper)),
      ...(source.isDrawing ? [encode(drawingUrl, "image/svg+xml", source.width, source.bytes)] : []),
    ];
  });
  return files.map((file) => ({ file: buildVariant(file).file, url: file.name.slice(key.length + 1) }));
}

function encode(url: string, type: string, size: number, bytes: Uint8Array): Encoding {
  return { ending: `-${url}`, type, width: size, height: size, bytes };
}

/** Creates the function that draws an icon in a size, on a colour if it gets one. */
export async function createDraw({ bytes, width, isDrawing }: IconSource) {
  const { default: sharp } = await import("sharp");
  return (size: number, paper?: string) => {
    // librsvg draws 72 dots an inch as one pixel each.
    const density = Math.min(100_000, Math.max(1, (72 * size) / width));
    const icon = sharp(bytes, isDrawing ? { density } : {}).autoOrient();
    const resized = icon.resize({ width: size, height: size, fit: "contain", background: "#0000" });
    const opaque = paper === undefined ? resized.ensureAlpha() : resized.flatten({ background: paper });
    return opaque.toColourspace("srgb").png({ compressionLevel: 9 }).toBuffer();
  };
}

/** Builds an ICO file of PNGs: a header of 6 bytes, an entry of 16 bytes for each, then the pictures. */
function buildIco(pictures: readonly { readonly size: number; readonly bytes: Uint8Array }[]): Uint8Array {
  const entrySize = 16;
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length + entrySize * pictures.length;
  const entries = pictures.map(({ size, bytes }) => {
    const entry = Buffer.alloc(entrySize);
    entry.writeUInt8(size, 0);
    entry.writeUInt8(size, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(bytes.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += bytes.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ bytes }) => bytes)]);
}
