import sharp, { type Sharp } from "sharp";

/** Creates a photograph: left half red, right half blue. */
export function createPhoto(width: number, height: number): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3, background: "#00f" } } as const;
  const photo = sharp({ create: { width, height, channels: 3, background: "#f00" } });
  return photo.composite([{ input: half, left: Math.floor(width / 2), top: 0 }]).jpeg();
}

/** Creates a picture that cannot be compressed: pseudo-random pixels, the same for a seed. */
export function createNoise(width: number, height: number, seed = 1): Sharp {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return sharp(Uint8Array.from({ length: width * height * 3 }, next), {
    raw: { width, height, channels: 3 },
  });
}

/** Creates a picture with several frames. */
export async function createAnimation(
  frames: readonly Sharp[],
  encode: (joined: Sharp) => Sharp = (joined) => joined.gif(),
): Promise<Buffer> {
  const stills = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  return encode(sharp(stills, { join: { animated: true } })).toBuffer();
}

/** Creates a PNG of one colour, which is small for any number of pixels. */
export function createPlain(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#888" }, limitInputPixels: false })
    .png()
    .toBuffer();
}
