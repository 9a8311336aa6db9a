import type { Picture, PictureVariant, ShownPicture } from "../model/picture.ts";

/**
 * The two widths of figures: the text's 33rem of 20 px, and 58rem. A narrow screen shows both without its margins. A portrait has 8rem on
 * its author's page, and 64 px below an article.
 */
const sizes = {
  text: "(min-width: 720px) 660px, 90vw",
  wide: "(min-width: 1289px) 1160px, 90vw",
  portrait: "160px",
  face: "64px",
} as const;
/**
 * The places of the front page: aspect ratio, and width by the window's. The page is 72rem wide at most, between margins of 5vw; gaps
 * are 2.5rem of 20 px. The lead has 8 of 12 parts of it, or 7 beside two columns; a picture in a section's strip has 3, of which a
 * narrow window makes a column of three, or of two in a strip of two stories.
 */
const crops = {
  lead: { ratio: 16 / 9, widths: ["(min-width: 1600px) 927px", "(min-width: 1000px) 60vw - 33px", "90vw"] },
  column: {
    ratio: 16 / 9,
    widths: [
      "(min-width: 1600px) 782px",
      "(min-width: 1400px) 52.5vw - 58px",
      "(min-width: 1000px) 60vw - 33px",
      "90vw",
    ],
  },
  strip: { ratio: 3 / 2, widths: listStripWidths("30vw - 33px") },
  half: { ratio: 3 / 2, widths: listStripWidths("45vw - 25px") },
  /** Above the list of a section or topic: half of the page. */
  opener: { ratio: 3 / 2, widths: ["(min-width: 1600px) 695px", "(min-width: 700px) 45vw - 25px", "90vw"] },
  thumb: { ratio: 1, widths: ["(min-width: 868px) 130px", "126px"] },
  /** Below an article, and in a series. */
  card: { ratio: 3 / 2, widths: ["(min-width: 868px) 130px", "126px"] },
} as const;

/** @param narrow the width of the column in a window of 700 to 1000 px. */
function listStripWidths(narrow: string): readonly string[] {
  return [
    "(min-width: 1600px) 335px",
    "(min-width: 1000px) 22.5vw - 25px",
    `(min-width: 700px) ${narrow}`,
    "90vw",
  ];
}

export type CropPlace = keyof typeof crops;
/** Pixels that fill the wide figure. */
const fewestPixels = 1160;

/** True if a lead picture is shown wider than the text: a landscape with enough pixels. A drawing's lines would be too thick. */
export function isWide(picture: Picture): boolean {
  const { width, height } = picture;
  return !isDrawing(picture) && width >= height && width >= fewestPixels;
}

/** True for a drawing, which has one format. No place crops it. */
export function isDrawing({ formats }: Picture): boolean {
  return formats.at(-1)?.type === "image/svg+xml";
}

/** Offers all variants of a lead picture to the browser. */
export function showLeadPicture(picture: Picture, href: (url: string) => string): ShownPicture {
  return showPicture(picture, href, isWide(picture) ? "wide" : "text");
}

/** Offers all variants of a picture to a place of the front page. What the place crops at the sides is a part of the picture's width. */
export function showCrop(picture: Picture, href: (url: string) => string, place: CropPlace): ShownPicture {
  const { ratio, widths } = crops[place];
  const surplus = Math.max(1, Math.round((picture.width / picture.height / ratio) * 100) / 100);
  const shown = showPicture(picture, href);
  return { ...shown, ...(shown.sizes && { sizes: widths.map((width) => widen(width, surplus)).join(", ") }) };
}

/** Writes the length at the end of an entry of `sizes` as CSS. */
function widen(width: string, surplus: number): string {
  const [, condition = "", length = ""] = /^(\(.*\) )?(.*)$/.exec(width) ?? [];
  if (surplus > 1) return `${condition}calc((${length}) * ${surplus})`;
  return condition + (length.includes(" ") ? `calc(${length})` : length);
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
