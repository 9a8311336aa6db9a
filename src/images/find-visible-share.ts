/** A part of a picture with less contrast than this is not seen (WCAG 2.2, 1.4.11 asks 3:1 of what must be understood). */
const leastContrast = 1.5;
/** Pixels that are fainter count as background. */
const faint = 128;

/**
 * Finds how much of a picture can be seen on a paper.
 * @param bytes a picture, or a cleaned SVG.
 * @param paper `#rrggbb`.
 * @returns the share of its opaque pixels that differ from the paper, from 0 to 1; 1 if it has none.
 */
export async function findVisibleShare(bytes: Uint8Array, paper: string): Promise<number> {
  const data = await drawSmall(bytes);
  const behind = luminance([1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16)));
  let opaque = 0;
  let visible = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < faint) continue;
    opaque++;
    const [low = 0, high = 0] = [luminance([...data.subarray(at, at + 3)]), behind].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= leastContrast) visible++;
  }
  return opaque === 0 ? 1 : visible / opaque;
}

/**
 * Draws a picture, small, as pixels of four bytes.
 * @throws Error if that is impossible: a drawing's header does not say it.
 */
export async function drawSmall(bytes: Uint8Array): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const small = sharp(bytes).resize({ width: 200, height: 200, fit: "inside" });
  return await small.toColourspace("srgb").ensureAlpha().raw().toBuffer();
}

/** Relative luminance (WCAG 2.2). @param channels red, green and blue, from 0 to 255. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
