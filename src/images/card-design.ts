/** The texts of a card. */
export interface CardText {
  readonly title: string;
  readonly publication: string;
  /** Formatted in the article's language. */
  readonly date: string;
}

/** A logo in place of the publication's name. */
export interface CardLogo {
  /** A hash of its bytes. */
  readonly key: string;
  /** A cleaned SVG or a picture. */
  readonly bytes: Uint8Array;
}

/** What all cards of a publication share. */
export interface CardLook {
  /** As `#rrggbb`. */
  readonly colours: { readonly paper: string; readonly ink: string; readonly quiet: string };
  readonly logo?: CardLogo;
}

/** Link previews on other sites show pictures of this ratio uncropped (Open Graph). */
export const cardSize = { width: 1200, height: 630 } as const;

/** The layout of a card. Lengths are pixels from its upper left corner. It is a part of each card's cache key. */
export const cardDesign = {
  /** Increase it when the code draws the same design differently. */
  version: 2,
  left: 80,
  /** The greatest width of a line. */
  width: 1040,
  publication: { size: 34, baseline: 89.6 },
  logo: { top: 40, width: 600, height: 62 },
  rules: [
    { top: 114.8, height: 5 },
    { top: 129.8, height: 1 },
  ],
  title: {
    /** Font sizes, largest first; the first one in which the title fits is chosen. */
    sizes: [100, 88, 76, 66, 58, 50, 44],
    /** Multiples of the font size. */
    lineHeight: 1.16,
    letterSpacing: -0.015,
    /** The space in which the title is centred vertically. */
    top: 162.8,
    height: 347.2,
  },
  date: { size: 30, baseline: 571.6 },
} as const;
