import { brotliCompressSync, constants } from "node:zlib";

/** The best quality takes 36 ms for an article; what is small enough without it needs none: 0.2 ms and 1.5 ms. */
const FAST_QUALITIES = [1, 5];

/** Bytes after brotli at its best quality, if these are more than `budget`. */
export function findExcess(text: string, budget: number): number | undefined {
  if (FAST_QUALITIES.some((quality) => compress(text, quality) <= budget)) return undefined;
  const weight = compress(text, constants.BROTLI_MAX_QUALITY);
  return weight > budget ? weight : undefined;
}

/** Bytes after brotli at a quality that takes little time: the best makes it less. */
export function measureFast(text: string): number {
  return compress(text, 1);
}

function compress(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
