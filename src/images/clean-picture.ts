import { cleanRaster } from "./metadata/clean-raster.ts";
import { cleanSvg } from "./svg/clean-svg.ts";

/**
 * Frees a picture in pixels from what says where and with what it was made.
 * @returns undefined for a file that is no picture; `mistake`, to be read behind the file's path, for one that is damaged,
 * or of a format in which nothing can be taken out.
 */
export function cleanPicture(
  bytes: Uint8Array,
): { readonly bytes: Buffer } | { readonly message: string } | undefined {
  try {
    return cleanRaster(bytes);
  } catch (error) {
    if (!(error instanceof Error) || "code" in error) throw error;
    return { message: `cannot be published (${error.message})` };
  }
}

/** Writes a drawing anew, without what describes it. */
export function cleanDrawing(bytes: Uint8Array): { readonly bytes: Buffer } | { readonly message: string } {
  const cleaned = cleanSvg(bytes);
  if ("bytes" in cleaned) return cleaned;
  // A line of diagnostics has 300 characters.
  const [first, second, ...others] = cleaned.mistakes;
  const shown = [first, second, others.length > 0 && `and ${others.length} more`].filter(Boolean).join("; ");
  return { message: `cannot be published (${shown}); take that out, or export the drawing as plain SVG` };
}
