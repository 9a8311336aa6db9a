import { z } from "zod";
import { identifier, lineOfText } from "../../model/line-of-text.ts";
import type { SchemeName } from "../../model/theme.ts";

const schemeName = z.enum(["gazette", "harbour", "salmon"] as const satisfies readonly SchemeName[]);

/** An opaque sRGB colour in any syntax of CSS; `check-palette.ts` parses it. */
const colour = identifier.max(100).exactOptional();
const palette = z.strictObject({
  paper: colour,
  ink: colour,
  quiet: colour,
  accent: colour,
  rule: colour,
  hair: colour,
});

const family = identifier
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u, "expected a name of letters, digits, spaces and hyphens");

const range = z.string().refine((text) => {
  const [, least = 0, most = 0] = /^([1-9]\d{0,2}) ([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? [];
  return least < most && most <= 1000;
}, 'expected a weight such as 400, or a range such as "200 900"');

const font = z.strictObject({
  family,
  /** A WOFF2 file; its path is relative to `_data`. */
  src: identifier,
  /** A weight, or a variable font's range. */
  weight: z.union([z.int().min(1).max(1000), range]).default(400),
  style: z.enum(["normal", "italic"]).default("normal"),
});

/** The ranges are those in which a page stays readable; a publication that needs others has its own stylesheet. */
const type = z.strictObject({
  display: family.exactOptional(),
  text: family.exactOptional(),
  displayWeight: z.int().min(400).max(800).exactOptional(),
  base: z.number().min(17).max(20).exactOptional(),
  measure: z.number().min(28).max(36).exactOptional(),
  leading: z.number().min(1.45).max(1.65).exactOptional(),
  scale: z.number().min(1.15).max(1.28).exactOptional(),
  density: z.enum(["airy", "regular", "dense"]).exactOptional(),
});

const themeFields = z.strictObject({
  /** What the other fields change. */
  scheme: schemeName.default("gazette"),
  colours: z.strictObject({ light: palette.exactOptional(), dark: palette.exactOptional() }).exactOptional(),
  type: type.exactOptional(),
  fonts: z.array(font).max(12).default([]),
  nameplate: z.enum(["centre", "start"]).exactOptional(),
});

export const themeSchema = z.union([schemeName, themeFields]);

/** The parsed fact `theme`. */
export type ThemeFact = z.output<typeof themeSchema>;
export type ThemeFields = z.output<typeof themeFields>;
export type FontFact = z.output<typeof font>;
export type PaletteFact = z.output<typeof palette>;

/** Pictures beside `site.ts`, relative to `_data`. */
export const logoSchema = z.union([
  identifier,
  z.strictObject({
    src: identifier,
    /** For dark mode. */
    dark: identifier.exactOptional(),
    /** Read aloud instead of the publication's name. */
    alt: lineOfText.exactOptional(),
  }),
]);

export type LogoFact = z.output<typeof logoSchema>;
