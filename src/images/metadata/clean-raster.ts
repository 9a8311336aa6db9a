import { cleanGif } from "./clean-gif.ts";
import { cleanHeif } from "./clean-heif.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";

interface Format {
  readonly name: string;
  readonly type: string;
  /** The first bytes of a file, in hexadecimal. */
  readonly start: RegExp;
  readonly clean: (bytes: Buffer) => Buffer;
}

const formats: readonly Format[] = [
  { name: "JPEG", type: "image/jpeg", start: /^ffd8ff/, clean: cleanJpeg },
  { name: "PNG", type: "image/png", start: /^89504e470d0a1a0a/, clean: cleanPng },
  { name: "GIF", type: "image/gif", start: /^47494638(?:37|39)61/, clean: cleanGif },
  { name: "WebP", type: "image/webp", start: /^52494646.{8}57454250/, clean: cleanWebp },
  // The brands avif and avis.
  { name: "AVIF", type: "image/avif", start: /^.{8}6674797061766(?:966|973)/, clean: cleanHeif },
  // The brands heic, heix, heim, heis, hevc, hevx, hevm, hevs, mif1, msf1, miaf.
  {
    name: "HEIF",
    type: "image/heic",
    start: /^.{8}66747970(?:6865(?:69|76)(?:63|78|6d|73)|6d696631|6d736631|6d696166)/,
    clean: cleanHeif,
  },
];

/** Pictures in which a camera says as much, and that nothing here can free of it. */
const others: readonly { readonly name: string; readonly start: RegExp }[] = [
  // TIFF (also DNG, NEF, CR2, ARW), BigTIFF, Olympus, Panasonic, Fujifilm, Sigma, Canon's CR3.
  {
    name: "TIFF or a camera's raw format",
    start:
      /^(?:49492a00|4d4d002a|49492b00|4d4d002b|4949524f|49495500|46554a4946494c4d|464f5662|.{8}6674797063727820)/,
  },
  { name: "JPEG XL", start: /^(?:ff0a|0000000c4a584c20)/ },
  { name: "JPEG 2000", start: /^(?:0000000c6a502020|ff4fff51)/ },
  { name: "Photoshop's format", start: /^38425053/ },
];

/**
 * Takes out of a picture what says where, when and with what device it was made, and does not touch how it looks: the
 * bytes of the picture itself stay as they are. Its rights and its orientation stay.
 * @returns undefined for what is no picture in pixels.
 * @throws Error when it is not whole, or of a format that cannot be freed of this.
 */
export function cleanRaster(
  bytes: Uint8Array,
): { readonly bytes: Buffer; readonly type: string } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("hex", 0, 16);
  const other = others.find((candidate) => candidate.start.test(start));
  if (other)
    throw new Error(
      `it is ${other.name}, in which a build cannot delete place and device; save it as JPEG or PNG`,
    );
  const format = formats.find((candidate) => candidate.start.test(start));
  if (!format) return undefined;
  try {
    return { bytes: format.clean(buffer), type: format.type };
  } catch (error) {
    // What Buffer throws for a place that is not in it.
    if (error instanceof RangeError) throw new Error(`it is not a whole ${format.name}`);
    throw error;
  }
}
