/*
 * The facts of a publication's look as `_data/site.ts` has them. Each field has its counterpart in the schemas of `theme-facts.ts`.
 */

/** Pictures beside `site.ts`: paths are relative to `_data`. */
export interface LogoFacts {
  /** An SVG or a picture of at most 1 MB: `"logo.svg"`. */
  readonly src: string;
  /** The same for dark mode, where the paper is nearly black. */
  readonly dark?: string;
  /** Read aloud instead of the publication's name. */
  readonly alt?: string;
}

export type SchemeFact = "gazette" | "harbour" | "salmon";

/** What is left out is as in the scheme. */
export interface ThemeFacts {
  /** The scheme that the other fields change. Default: `"gazette"`. */
  readonly scheme?: SchemeFact;
  /** Opaque sRGB colours in any syntax of CSS: `"#8c1d18"`, `"oklch(42% 0.15 27)"`. */
  readonly colours?: ColourFacts;
  /** Typefaces, their sizes and spaces. */
  readonly type?: TypeFacts;
  /** Font files of the publication, at most twelve. */
  readonly fonts?: readonly FontFacts[];
  /** Where the nameplate of the home page stands. Default: `"centre"`. */
  readonly nameplate?: "centre" | "start";
}

interface ColourFacts {
  /** On light paper. */
  readonly light?: PaletteFacts;
  /** On dark paper, for readers whose device is set to dark. */
  readonly dark?: PaletteFacts;
}

/** Contrast is that of WCAG 2 with `paper`; lightness and chroma are those of OKLCH. */
export interface PaletteFacts {
  /** Light: a lightness of 95 % or more; dark: 15 to 24 %. A chroma of 0.03 or less. */
  readonly paper?: string;
  /** Text and headlines. Light: 12:1 or more; dark: 11:1 to 14:1. */
  readonly ink?: string;
  /** Standfirsts, dates, captions: 7:1 or more. */
  readonly quiet?: string;
  /** Links and corrections: 7:1 or more, with a chroma of 0.07 or more. */
  readonly accent?: string;
  /** Lines that open a section or a table: 4.5:1 or more. */
  readonly rule?: string;
  /** Lines between items: 1.3:1 to 2:1. */
  readonly hair?: string;
}

export interface TypeFacts {
  /** Headlines: `"charter"`, `"georgia"`, `"palatino"`, `"sans"`, or the family of a font in `fonts`. */
  readonly display?: string;
  /** Running text: the same. */
  readonly text?: string;
  /** From 400 to 800. */
  readonly displayWeight?: number;
  /** Size of the text on a wide screen, from 17 to 20 pixels. */
  readonly base?: number;
  /** Longest line of text, from 28 to 36 times the size of the text. */
  readonly measure?: number;
  /** Height of a line of text, from 1.45 to 1.65 times its size. */
  readonly leading?: number;
  /** Ratio of one size of headlines to the next, from 1.15 to 1.28. */
  readonly scale?: number;
  /** Space between items of lists and parts of the frame. */
  readonly density?: "airy" | "regular" | "dense";
}

export interface FontFacts {
  /** A name of your choice, for `display` and `text`: `"Literata"`. */
  readonly family: string;
  /** A WOFF2 file of at most 500 KB, relative to `_data`: `"fonts/literata.woff2"`. */
  readonly src: string;
  /** `400`, or the range of a variable font: `"200 900"`. Default: 400. */
  readonly weight?: number | string;
  /** Default: `"normal"`. */
  readonly style?: "normal" | "italic";
}
