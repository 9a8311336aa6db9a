import sharp from "sharp";
import { createRandom } from "./create-random.ts";

/** Small, in pixels: Offprint encodes each picture once in twelve forms, which is no part of what is compared. */
const width = 160;
const height = 100;

/** A landscape of soft bands, different for each number, as PNG: the same bytes for one version of sharp. */
export async function drawPicture(number: number): Promise<Buffer> {
  const random = createRandom(number);
  const [red, green, blue] = [random.fraction(), random.fraction(), random.fraction()];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = Math.sin(x / (20 + 40 * red)) + Math.sin((x + y) / (30 + 60 * green)) + y / height;
      const light = 60 + 45 * (wave + 2);
      pixels.set([light * red, light * green, light * blue], (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
