import type { Picture, PictureVariant, ShownPicture } from "../model/picture.ts";

/** The two widths of figures: the text's 33rem of 20 px, and 58rem. A narrow screen shows both without its margins. A portrait has 8rem. */
const sizes = {
  text: "(min-width: 720px) 660px, 90vw",
  wide: "(min-width: 1289px) 1160px, 90vw",
  portrait: "160px",
} as const;
/** Pixels that fill the wide figure. */
const fewestPixels = 1160;

/** True if a lead picture is shown wider than the text: a landscape with enough pixels. A drawing's lines would be too thick. */
export function isWide({ formats, width, height }: Picture): boolean {
  const isDrawing = formats.at(-1)?.type === "image/svg+xml";
  return !isDrawing && width >= height && width >= fewestPixels;
}

/** Offers all variants of a lead picture to the browser. */
export function showLeadPicture(picture: Picture, href: (url: string) => string): ShownPicture {
  return showPicture(picture, href, isWide(picture) ? "wide" : "text");
}

/** Offers all variants of a picture to the browser. */
export function showPicture(
  { formats, width, height }: Picture,
  href: (url: string) => string,
  figure: keyof typeof sizes = "text",
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
    ...(hasWidths && { srcset: list(fallback), sizes: sizes[figure] }),
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
