/** The colours of one scheme, each as `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text. */
  readonly quiet: string;
  /** Links and corrections. */
  readonly accent: string;
  /** Lines that open a section or a table. */
  readonly rule: string;
  /** Lines between items; decoration only. */
  readonly hair: string;
}

/** Typefaces that every system has, or has something near to. A publication's fonts have names of their own. */
export const systemFaces = ["charter", "georgia", "palatino", "sans"] as const;

export interface TypeSetting {
  /** Headlines and nameplate: a system face, or the family of one of the publication's fonts. */
  readonly display: string;
  /** Running text: the same. */
  readonly text: string;
  readonly displayWeight: number;
  /** Size of the text on a wide screen, in CSS pixels. */
  readonly base: number;
  /** Longest line of text, in `rem`. */
  readonly measure: number;
  /** Line height of text. */
  readonly leading: number;
  /** Ratio of one size of headlines to the next, on a wide screen. */
  readonly scale: number;
  readonly density: Density;
}

export type Density = "airy" | "regular" | "dense";

/** A font file of the publication. */
export interface FontFace {
  readonly family: string;
  /** Path from the site's root. */
  readonly url: string;
  /** A weight, or the lowest and the highest one of a variable font: `200 900`. */
  readonly weight: string;
  readonly style: "normal" | "italic";
}

/** The look of a publication: its stylesheet begins with these values. */
export interface Theme {
  readonly light: Palette;
  readonly dark: Palette;
  readonly type: TypeSetting;
  readonly nameplate: "centre" | "start";
  readonly isQuoteItalic: boolean;
  readonly fonts: readonly FontFace[];
  /** How wide the publication's name is, in em, about: the nameplate stands in one line if it can. */
  readonly nameWidth?: number;
}

const regular: TypeSetting = {
  display: "charter",
  text: "charter",
  displayWeight: 700,
  base: 20,
  measure: 33,
  leading: 1.55,
  scale: 1.25,
  density: "regular",
};

const plain = { type: regular, nameplate: "centre", isQuoteItalic: false, fonts: [] } as const;

/** The themes that a publication can choose by name; `gazette` is the default. */
export const schemes = {
  gazette: {
    ...plain,
    light: createPalette("#fdfbf7 #1c1915 #4c463e #756e64 #8c1d18 #cfc8bc"),
    dark: createPalette("#171511 #ddd7cb #b3ac9f #8d8679 #ec9c8c #3d382f"),
  },
  harbour: {
    ...plain,
    light: createPalette("#fbfcfd #12181f #414b56 #6a7480 #0b4a78 #cdd4db"),
    dark: createPalette("#11161c #d6dde5 #a6b0bb #7f8994 #8dbfe8 #323b45"),
    type: { ...regular, display: "sans" },
  },
  salmon: {
    ...plain,
    light: createPalette("#fff4ea #21180f #54463a #7b6a5b #7a2348 #e2cfbd"),
    dark: createPalette("#1a1512 #e0d6cb #b8aa9c #908375 #eaa0bd #453b32"),
    type: { ...regular, display: "palatino", text: "georgia", displayWeight: 500 },
    isQuoteItalic: true,
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type SchemeName = keyof typeof schemes;

/** @param colours paper, ink, quiet, rule, accent, hair. */
function createPalette(colours: string): Palette {
  const [paper = "", ink = "", quiet = "", rule = "", accent = "", hair = ""] = colours.split(" ");
  return { paper, ink, quiet, accent, rule, hair };
}
