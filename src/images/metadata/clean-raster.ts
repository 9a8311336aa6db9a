import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { cleanGif } from "./clean-gif.ts";
import { cleanHeif } from "./clean-heif.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";

interface Format {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Matches the first 16 bytes of a file, in hexadecimal. */
  readonly signature: RegExp;
  /** Returns the file without metadata. Throws a RangeError if the file is damaged. */
  readonly clean: (bytes: Buffer) => Buffer;
}

const formats: readonly Format[] = [
  { name: "JPEG", type: "image/jpeg", signature: /^ffd8ff/, clean: cleanJpeg },
  { name: "PNG", type: "image/png", signature: /^89504e470d0a1a0a/, clean: cleanPng },
  { name: "GIF", type: "image/gif", signature: /^47494638(?:37|39)61/, clean: cleanGif },
  { name: "WebP", type: "image/webp", signature: /^52494646.{8}57454250/, clean: cleanWebp },
  // The brands avif and avis.
  { name: "AVIF", type: "image/avif", signature: /^.{8}6674797061766(?:966|973)/, clean: cleanHeif },
  // The brands heic, heix, heim, heis, hevc, hevx, hevm, hevs, mif1, msf1, miaf.
  {
    name: "HEIF",
    type: "image/heic",
    signature: /^.{8}66747970(?:6865(?:69|76)(?:63|78|6d|73)|6d696631|6d736631|6d696166)/,
    clean: cleanHeif,
  },
];

/** Formats with metadata that nothing here can remove. */
const refused: readonly Pick<Format, "name" | "signature">[] = [
  // TIFF (also DNG, NEF, CR2, ARW), BigTIFF, Olympus, Panasonic, Fujifilm, Sigma, Canon's CR3.
  {
    name: "TIFF or a camera's raw format",
    signature:
      /^(?:49492a00|4d4d002a|49492b00|4d4d002b|4949524f|49495500|46554a4946494c4d|464f5662|.{8}6674797063727820)/,
  },
  { name: "JPEG XL", signature: /^(?:ff0a|0000000c4a584c20)/ },
  { name: "JPEG 2000", signature: /^(?:0000000c6a502020|ff4fff51)/ },
  { name: "Photoshop's format", signature: /^38425053/ },
];

/**
 * Removes location, date, device and other metadata from a picture. Its rights, orientation and colour profile stay, and so do the
 * bytes of the encoded image.
 * @returns undefined for any other file; a diagnostic for a damaged picture, or a format whose metadata cannot be removed.
 */
export function cleanRaster(
  bytes: Uint8Array,
): { readonly bytes: Buffer; readonly type: string } | DiagnosticMessage | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString("hex", 0, 16);
  const unsupported = refused.find(({ signature }) => signature.test(start));
  if (unsupported) {
    const message = `is ${unsupported.name}, from which a build cannot remove place and device; save it as JPEG or PNG`;
    return { message };
  }
  const format = formats.find(({ signature }) => signature.test(start));
  if (!format) return undefined;
  try {
    return { bytes: format.clean(buffer), type: format.type };
  } catch (error) {
    // Buffer throws a RangeError for an offset outside the file.
    if (error instanceof RangeError) return { message: `is not a whole ${format.name}; export it again` };
    throw error;
  }
}
