import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawArtwork } from "../../src/images/draw-artwork.ts";
import { createFolder } from "../helpers/publication.ts";

const colours = { paper: "#fdfbf7", ink: "#1c1915", quiet: "#4c463e" };
const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#f00"/></svg>';

async function draw(name: string, icon?: Parameters<typeof drawArtwork>[1]) {
  const root = await createFolder({});
  const found = await drawArtwork(name, icon, colours, root);
  if (!found) return undefined;
  const picture = sharp(await readFile(path.join(root, found.file)));
  const { width, height, format } = await picture.metadata();
  const { dominant, isOpaque } = await picture.stats();
  return { url: found.url, width, height, format, isOpaque, isRed: dominant.r > 200 && dominant.g < 50 };
}

describe("the picture of a podcast", () => {
  const square = { url: "podcast.png", width: 1400, height: 1400, format: "png", isOpaque: true };

  it("is the icon, if that is a drawing or large enough", async () => {
    const drawing = { bytes: Buffer.from(red), width: 10, isDrawing: true };
    expect(await draw("The Post", drawing)).toEqual({ ...square, isRed: true });
    const large = await sharp({ create: { width: 1400, height: 1400, channels: 3, background: "#f00" } })
      .png()
      .toBuffer();
    expect(await draw("The Post", { bytes: large, width: 1400, isDrawing: false })).toEqual({
      ...square,
      isRed: true,
    });
  });

  it("is the name beside a smaller icon or none, if the typeface has its characters", async () => {
    const small = await sharp({ create: { width: 512, height: 512, channels: 3, background: "#f00" } })
      .png()
      .toBuffer();
    expect(await draw("The Post", { bytes: small, width: 512, isDrawing: false })).toEqual({
      ...square,
      isRed: false,
    });
    expect(await draw("港报")).toBeUndefined();
  });
});
