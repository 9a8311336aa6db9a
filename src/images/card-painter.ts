import sharp, { type PngOptions } from "sharp";
import { breakLines, splitCharacters, splitWords } from "./break-lines.ts";
import { type CardLogo, type CardLook, type CardText, cardDesign, cardSize } from "./card-design.ts";
import { looksLikeXml } from "./decode-xml.ts";
import { readTypeface, type Typeface } from "./typeface.ts";

const bold = readTypeface(700);
const regular = readTypeface(400);

/**
 * Draws a card as a PNG. Text becomes outlines of the packaged typeface, so the result does not depend on the machine's fonts.
 * @returns undefined if the typeface lacks a character, or the title does not fit in any size.
 */
export async function paintCard(
  text: CardText,
  { colours, logo }: CardLook,
  png: PngOptions,
): Promise<Uint8Array | undefined> {
  const svg = drawSvg(logo ? { ...text, publication: "" } : text, colours);
  if (svg === undefined) return undefined;
  const card = sharp(Buffer.from(svg));
  if (!logo) return card.png(png).toBuffer();
  const input = await drawLogo(logo, colours.ink);
  const { left } = cardDesign;
  // Composed before the palette is chosen.
  const whole = await card
    .composite([{ input, left, top: cardDesign.logo.top }])
    .png()
    .toBuffer();
  return sharp(whole).png(png).toBuffer();
}

/** Draws a name in large letters on a square. @returns undefined if the typeface lacks a character. */
export async function paintSquare(
  name: string,
  colours: CardLook["colours"],
  size: number,
): Promise<Uint8Array | undefined> {
  const svg = drawSvg({ title: name, publication: "", date: "" }, colours);
  if (svg === undefined) return undefined;
  const height = Math.round((size * cardSize.height) / cardSize.width);
  const top = Math.floor((size - height) / 2);
  return sharp(Buffer.from(svg), { density: (72 * size) / cardSize.width })
    .resize({ width: size, height, fit: "fill" })
    .extend({ top, bottom: size - height - top, background: colours.paper })
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}

/** Draws a logo in its place, standing on the line where the name would. */
async function drawLogo({ bytes }: CardLogo, ink: string): Promise<Buffer> {
  const { width, height } = cardDesign.logo;
  const isDrawing = looksLikeXml(bytes);
  const source = isDrawing ? Buffer.from(addColour(Buffer.from(bytes).toString("utf8"), ink)) : bytes;
  const intrinsic = await sharp(source).metadata();
  const density = Math.min(20_000, Math.max(1, (72 * height) / intrinsic.height));
  return sharp(source, isDrawing ? { density } : {})
    .autoOrient()
    .resize({ width, height, fit: "contain", position: "left bottom", background: "#0000" })
    .png()
    .toBuffer();
}

/** A drawing in the colour of the text around it (`currentColor`) has no text around it here. */
function addColour(drawing: string, colour: string): string {
  return /^<svg[^>]*\scolor=/.test(drawing) ? drawing : drawing.replace(/^<svg/, `<svg color="${colour}"`);
}

function drawSvg({ title, publication, date }: CardText, colours: CardLook["colours"]): string | undefined {
  const { left, width, rules } = cardDesign;
  if (!bold.has(title + publication) || !regular.has(date)) return undefined;
  const lines = drawTitle(title);
  if (!lines) return undefined;
  const bars = rules.map(
    ({ top, height }) => `<rect x="${left}" y="${top}" width="${width}" height="${height}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g fill="${colours.ink}">${bars.join("")}${drawLine(publication, bold, cardDesign.publication)}${lines.join("")}</g>
<g fill="${colours.quiet}">${drawLine(date, regular, cardDesign.date)}</g>
</svg>`;
}

/** Draws the lines of the title in the first size in which they fit. */
function drawTitle(title: string): string[] | undefined {
  const { sizes, lineHeight, letterSpacing, top, height } = cardDesign.title;
  const { ascender, descender, unitsPerEm } = bold;
  const measure = (text: string) => bold.measure(text, letterSpacing);
  const ascent = (lineHeight + (ascender + descender) / unitsPerEm) / 2;
  for (const size of sizes) {
    const available = (cardDesign.width * unitsPerEm) / size;
    const lines =
      breakLines(splitWords(title), available, measure) ??
      // In the smallest size a word may break anywhere.
      (size === sizes.at(-1) ? breakLines(splitCharacters(title), available, measure) : undefined);
    if (!lines || lines.length * lineHeight * size > height) continue;
    const first = top + (height - lines.length * lineHeight * size) / 2;
    return lines.map((line, index) =>
      drawLine(line, bold, {
        size,
        letterSpacing,
        baseline: first + (index * lineHeight + ascent) * size,
      }),
    );
  }
  return undefined;
}

interface LineStyle {
  readonly size: number;
  /** Distance from the upper edge. */
  readonly baseline: number;
  readonly letterSpacing?: number;
}

function drawLine(
  line: string,
  typeface: Typeface,
  { size, baseline, letterSpacing = 0 }: LineStyle,
): string {
  const scale = size / typeface.unitsPerEm;
  const transform = `translate(${cardDesign.left} ${baseline}) scale(${scale} ${-scale})`;
  return `<g transform="${transform}">${typeface.draw(line, letterSpacing)}</g>`;
}
