import type { Picture, PictureVariant, ShownPicture } from "../model/picture.ts";

/** As wide as the text column, or as a narrow screen without its margins. */
const sizes = "(min-width: 46em) 42em, 90vw";

/** Offers all variants of a picture to the browser. */
export function showPicture(
  { formats, width, height }: Picture,
  href: (url: string) => string,
): ShownPicture {
  const fallback = formats.at(-1)?.variants ?? [];
  const largest = fallback.at(-1);
  const hasWidths = fallback.length > 1;
  // HTML (section 4.8.4.2.1) demands `sizes` if there are width descriptors; a single variant needs neither.
  const list = (variants: readonly PictureVariant[]) =>
    variants.map(({ url, width }) => (hasWidths ? `${href(url)} ${width}w` : href(url))).join(", ");
  return {
    src: largest ? href(largest.url) : "",
    width,
    height,
    ...(hasWidths && { srcset: list(fallback), sizes }),
    sources: formats.slice(0, -1).map(({ type, variants }) => ({ type, srcset: list(variants) })),
  };
}

const widestPlain = 1200;

/** Chooses one variant in the format that every feed reader supports: the widest up to 1200 pixels, or else the narrowest. */
export function showPlainPicture({ formats }: Picture, href: (url: string) => string): ShownPicture {
  const variants = formats.at(-1)?.variants ?? [];
  const variant = variants.findLast(({ width }) => width <= widestPlain) ?? variants[0];
  if (!variant) throw new Error("the picture has no variant");
  return { src: href(variant.url), width: variant.width, height: variant.height, sources: [] };
}
