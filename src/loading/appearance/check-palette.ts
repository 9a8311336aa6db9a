import type { Color, Oklch } from "culori/fn";
import {
  clampChroma,
  converter,
  formatHex,
  inGamut,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
  wcagContrast,
} from "culori/fn";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { Palette } from "../../model/theme.ts";
import { describeExcess, findExcess, type Limits, limits, type Measures } from "./colour-limits.ts";
import type { PaletteFact } from "./theme-facts.ts";

/** The colour spaces that CSS Color 4 names. */
const modes = [
  modeRgb,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRec2020,
  modeXyz50,
  modeXyz65,
];
for (const mode of modes) useMode(mode);
const toOklch = converter("oklch");
const isInSrgb = inGamut("rgb");

type Role = keyof Palette;

interface Fault extends DiagnosticMessage {
  readonly role: Role;
}

interface CheckedPalette {
  readonly palette: Palette;
  /** Each with the colour that it is about. */
  readonly faults: readonly Fault[];
}

/**
 * Replaces colours of a palette by a publication's, and checks them: paper first, then the others on it.
 * @param base the palette of the scheme, which is valid.
 */
export function checkPalette(scheme: "light" | "dark", fact: PaletteFact, base: Palette): CheckedPalette {
  const { palette, faults } = replaceColours(fact, base);
  if (faults.length > 0) return { palette, faults };
  const wanted = limits[scheme];
  const paperFault = describeFault("paper", palette, wanted.paper);
  // On another paper, every other colour measures something else.
  if (paperFault !== undefined) return { palette, faults: [{ role: "paper", message: paperFault }] };
  const onPaper = ["ink", "quiet", "accent", "rule", "hair"] as const;
  const others = onPaper.flatMap((role): readonly Fault[] => {
    const message = describeFault(role, palette, wanted[role]);
    if (message === undefined) return [];
    if (fact[role] !== undefined) return [{ role, message }];
    return [{ role: "paper", message: `with it, ${role} has to change too: ${message}` }];
  });
  return { palette, faults: others };
}

function replaceColours(fact: PaletteFact, base: Palette) {
  const faults: Fault[] = [];
  const read = (role: Role): string => {
    const text = fact[role];
    if (text === undefined) return base[role];
    const found = readColour(text);
    if (typeof found === "string") return found;
    faults.push({ role, ...found });
    return base[role];
  };
  const palette = {
    paper: read("paper"),
    ink: read("ink"),
    quiet: read("quiet"),
    accent: read("accent"),
    rule: read("rule"),
    hair: read("hair"),
  };
  return { palette, faults };
}

/** Parses an opaque sRGB colour in any syntax of CSS Color 4. */
function readColour(text: string): string | DiagnosticMessage {
  const colour = parse(text.toLowerCase());
  if (!colour) {
    const message = `found "${text}", which is no colour; expected one as CSS writes it, such as "#8c1d18" or "oklch(42% 0.15 27)"`;
    return { message };
  }
  const hex = formatHex(clampChroma({ ...colour, alpha: 1 }, "oklch"));
  if ((colour.alpha ?? 1) < 1)
    return { message: `found "${text}", which is partly transparent; an opaque colour would pass: ${hex}` };
  if (isInSrgb(colour)) return hex;
  return { message: `found "${text}", which is outside sRGB; the nearest colour that would pass is ${hex}` };
}

function describeFault(role: Role, palette: Palette, wanted: Limits): string | undefined {
  const { paper } = palette;
  const measures = measure(palette[role], paper);
  const excess = findExcess(measures, wanted);
  if (excess === undefined) return undefined;
  const nearest = findNearestPassing(palette[role], role === "paper" ? undefined : paper, wanted);
  const example = nearest === undefined ? "" : `, such as ${nearest}`;
  return `found ${palette[role]}, with ${describeExcess(excess, measures, wanted, paper)}${example}`;
}

function measure(colour: string, paper: string): Measures {
  const { l, c } = parseKnown(colour);
  // White measures a little more than 1.
  return { lightness: Math.min(l, 1), chroma: c, contrast: wcagContrast(colour, paper) };
}

function parseKnown(hex: string): Oklch {
  const colour: Color | undefined = parse(hex);
  if (!colour) throw new Error(`${hex} was a colour before`);
  return toOklch(colour);
}

/** Finds the colour of the same hue, and of the chroma nearest to what is wanted, whose lightness is the nearest that passes. */
function findNearestPassing(colour: string, paper: string | undefined, wanted: Limits): string | undefined {
  const { l, c, ...rest } = parseKnown(colour);
  const [least = 0, most = 1] = wanted.chroma ?? [];
  const steps = 1000;
  for (let step = 0; step <= steps; step++)
    for (const lightness of [l - step / steps, l + step / steps]) {
      if (lightness < 0 || lightness > 1) continue;
      const chroma = Math.min(Math.max(c, least), most);
      const candidate = formatHex(clampChroma({ ...rest, l: lightness, c: chroma }, "oklch"));
      if (findExcess(measure(candidate, paper ?? candidate), wanted) === undefined) return candidate;
    }
  return undefined;
}
