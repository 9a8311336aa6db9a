import { hash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";

/** Returns the size of a text after brotli at its best quality, in bytes, if it exceeds `budget`. */
export function findExcess(text: string, budget: number): number | undefined {
  // The best quality takes 36 ms for an article; a text that is small enough at a lower one takes 0.2 or 1.5 ms.
  if (compress(text, 1) <= budget || compress(text, 5) <= budget) return undefined;
  const weight = compress(text, constants.BROTLI_MAX_QUALITY);
  return weight > budget ? weight : undefined;
}

/** Returns an upper bound of the size after brotli at its best quality, in bytes; much faster than the exact size. */
export function measureFast(text: string): number {
  return compress(text, 1);
}

/** Like `measureFast`, nearer to the exact size in five times the time. */
function measureWell(text: string): number {
  return compress(text, 5);
}

function compress(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/**
 * What all CSS of a page may weigh, in bytes after brotli. The theme's own for a page with every block is at most 6 KiB (6,017 bytes); the
 * rest is for a publication's own fonts, colours and rules, and for the `focus` of pictures.
 */
export const STYLE_BUDGET = 6_700;

interface StyleFacts {
  /** The CSP source expression of exactly this text (CSP Level 3, section 2.3.1). */
  readonly cspSource: string;
  /** An upper bound of the size after brotli, in bytes. */
  readonly weight: number;
  /** Bytes after brotli where they are more than `STYLE_BUDGET`. */
  readonly excess: number | undefined;
}

const described = new Map<string, StyleFacts>();

/** Hashes and measures each stylesheet once, because many pages have the same one. */
export function describeStyle(css: string): StyleFacts {
  const facts = described.get(css) ?? {
    cspSource: `'sha256-${hash("sha256", css, "base64")}'`,
    weight: measureWell(css),
    excess: findExcess(css, STYLE_BUDGET),
  };
  described.set(css, facts);
  return facts;
}
