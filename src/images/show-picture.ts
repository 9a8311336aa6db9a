import type { Picture, PictureVariant } from "../model/picture.ts";

/** What `<picture>` and `<img>` say of a picture. */
export interface ShownPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly srcset?: string;
  readonly sizes?: string;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/** A picture is as wide as the text, or as a narrow screen less its margins. */
const sizes = "(min-width: 46em) 42em, 90vw";

/** All forms of a picture, for a browser to choose from. */
export function showPicture(
  { formats, width, height }: Picture,
  href: (url: string) => string,
): ShownPicture {
  const fallback = formats.at(-1)?.variants ?? [];
  const largest = fallback.at(-1);
  const isChoice = fallback.length > 1;
  // HTML demands `sizes` beside widths (section 4.8.4.2.1), and one form has neither: there is nothing to choose by them.
  const list = (variants: readonly PictureVariant[]) =>
    variants.map(({ url, width }) => (isChoice ? `${href(url)} ${width}w` : href(url))).join(", ");
  return {
    src: largest ? href(largest.url) : "",
    width,
    height,
    ...(isChoice && { srcset: list(fallback), sizes }),
    sources: formats.slice(0, -1).map(({ type, variants }) => ({ type, srcset: list(variants) })),
  };
}

/** One form that every reader of feeds knows: no wider than `widest`, unless there is none. */
export function showPlainPicture(
  { formats }: Picture,
  href: (url: string) => string,
  widest = 1200,
): ShownPicture {
  const variants = formats.at(-1)?.variants ?? [];
  const variant = variants.findLast(({ width }) => width <= widest) ?? variants[0];
  if (!variant) throw new Error("a picture has no form");
  return { src: href(variant.url), width: variant.width, height: variant.height, sources: [] };
}
