import type { Palette } from "../../model/theme.ts";

/** A colour as it is measured: OKLCH lightness (0 to 1) and chroma, and the contrast with its paper (WCAG 2.2, 1 to 21). */
export interface Measures {
  readonly lightness: number;
  readonly chroma: number;
  readonly contrast: number;
}

/** What a colour must measure, both ends included. */
export type Limits = Readonly<Partial<Record<keyof Measures, readonly [least: number, most: number]>>>;

const mostContrast = 21;
/** Beyond that of any sRGB colour. */
const mostChroma = 1;

const common = {
  quiet: { contrast: [7, mostContrast] },
  accent: { contrast: [7, mostContrast], chroma: [0.07, mostChroma] },
  rule: { contrast: [4.5, mostContrast] },
  hair: { contrast: [1.3, 2] },
} as const;

/** What keeps a page readable, by scheme. In the dark, more contrast makes letters glare. */
export const limits: Readonly<Record<"light" | "dark", Readonly<Record<keyof Palette, Limits>>>> = {
  light: {
    paper: { lightness: [0.95, 1], chroma: [0, 0.03] },
    ink: { contrast: [12, mostContrast] },
    ...common,
  },
  dark: {
    paper: { lightness: [0.15, 0.24], chroma: [0, 0.03] },
    ink: { contrast: [11, 14] },
    ...common,
  },
};

/** Finds the first measure that is out of its limits. */
export function findExcess(measures: Measures, wanted: Limits): keyof Measures | undefined {
  return (["lightness", "chroma", "contrast"] as const).find((name) => {
    const [least, most] = wanted[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return measures[name] < least || measures[name] > most;
  });
}

/** Describes what was measured and what would pass: `a contrast of 4.31:1 on the paper #fdfbf7; 7:1 or more would pass`. */
export function describeExcess(
  name: keyof Measures,
  measures: Measures,
  wanted: Limits,
  paper: string,
): string {
  const [least = 0, most = 0] = wanted[name] ?? [];
  const show = formats[name];
  const range =
    most >= highest[name]
      ? `${show(least)} or more`
      : least === 0
        ? `${show(most)} or less`
        : `${show(least)} to ${show(most)}`;
  const where = name === "contrast" ? ` on the paper ${paper}` : " (OKLCH)";
  // Rounded away from what would pass: 6.998 is not shown as 7.
  const found = show(measures[name], measures[name] < least ? Math.floor : Math.ceil);
  return `a ${name} of ${found}${where}; ${range} would pass`;
}

const highest: Readonly<Record<keyof Measures, number>> = {
  lightness: 1,
  chroma: mostChroma,
  contrast: mostContrast,
};

const formats: Readonly<
  Record<keyof Measures, (value: number, round?: (value: number) => number) => string>
> = {
  lightness: (value, round) => `${toDecimals(value * 100, 1, round)} %`,
  chroma: (value, round) => toDecimals(value, 3, round),
  contrast: (value, round) => `${toDecimals(value, 2, round)}:1`,
};

function toDecimals(value: number, digits: number, round = Math.round): string {
  return String(round(value * 10 ** digits) / 10 ** digits);
}
