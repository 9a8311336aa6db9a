import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

/** Draws text as outlines. Lengths are in font units; an em has `unitsPerEm`. */
export interface Typeface {
  readonly unitsPerEm: number;
  /** Extents above and (negative) below the baseline. */
  readonly ascender: number;
  readonly descender: number;
  /** True if it has a glyph for every character. */
  has(text: string): boolean;
  /** @param letterSpacing in ems. */
  measure(line: string, letterSpacing: number): number;
  /** Returns SVG elements. In font coordinates y points upwards from the baseline. */
  draw(line: string, letterSpacing: number): string;
}

const require = createRequire(import.meta.url);
const files = {
  400: require.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"),
  700: require.resolve("@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf"),
} as const;

/** Reads Noto Serif in one weight. */
export function readTypeface(weight: keyof typeof files): Typeface {
  const bytes = readFileSync(files[weight]);
  const font = new Font(new Face(new Blob(Uint8Array.from(bytes).buffer)));
  const unitsPerEm = font.face.upem;
  const { ascender, descender } = font.hExtents();
  const place = (line: string, letterSpacing: number) => placeGlyphs(font, line, letterSpacing * unitsPerEm);
  return {
    unitsPerEm,
    ascender,
    descender,
    has: (text) => shapeText(font, text).every(({ glyph }) => glyph !== 0),
    measure: (line, letterSpacing) => place(line, letterSpacing).width,
    draw: (line, letterSpacing) =>
      place(line, letterSpacing)
        .glyphs.map(({ glyph, x, y }) => [font.glyphToPath(glyph), x, y] as const)
        .map(([path, x, y]) => (path === "" ? "" : `<path transform="translate(${x} ${y})" d="${path}"/>`))
        .join(""),
  };
}

/** Shapes a text: kerning, ligatures, accents. Glyph 0 marks a character that the typeface lacks. */
function shapeText(font: Font, text: string) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().flatMap(({ codepoint: glyph }, index) => {
    const position = positions[index];
    return position ? [{ ...position, glyph }] : [];
  });
}

function placeGlyphs(font: Font, text: string, letterSpacing: number) {
  let width = 0;
  const glyphs = shapeText(font, text).map(({ glyph, xAdvance, xOffset, yOffset }) => {
    const x = width + xOffset;
    // A combining mark has no advance.
    width += xAdvance === 0 ? 0 : xAdvance + letterSpacing;
    return { glyph, x, y: yOffset };
  });
  return { glyphs, width };
}
