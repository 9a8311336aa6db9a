/** What a card says. */
export interface CardText {
  readonly title: string;
  readonly publication: string;
  /** As readers see it, in the article's language. */
  readonly date: string;
}

/** The size that readers of Open Graph show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/**
 * How a card looks: lengths in pixels, from its upper left corner; line heights as multiples of the font size. Part of the cache key of
 * every card.
 */
export const cardDesign = {
  /** Increase it when the code draws the same design differently. */
  version: 2,
  left: 80,
  /** From the left, the width that text may take. */
  width: 1040,
  /** `_includes/styles/tokens.css` in the light scheme: a card has no dark one. */
  colours: { paper: "#fdfbf7", ink: "#1c1915", quiet: "#4c463e" },
  publication: { size: 34, baseline: 89.6 },
  rules: [
    { top: 114.8, height: 5 },
    { top: 129.8, height: 1 },
  ],
  title: {
    /** Font sizes, the best first: the first in which a title has room is taken. */
    sizes: [100, 88, 76, 66, 58, 50, 44],
    lineHeight: 1.16,
    /** Of the font size. */
    letterSpacing: -0.015,
    /** The title stands in the middle of this room. */
    top: 162.8,
    height: 347.2,
  },
  date: { size: 30, baseline: 571.6 },
} as const;
