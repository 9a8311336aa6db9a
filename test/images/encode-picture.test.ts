import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { buildPicture } from "../../src/images/build-picture.ts";
import { cropPicture, encodePicture } from "../../src/images/encode-picture.ts";
import { createFolder } from "../helpers/publication.ts";

/** A photograph: left half red, right half blue. */
function createPhoto(width: number, height: number) {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3, background: "#00f" } } as const;
  const photo = sharp({ create: { width, height, channels: 3, background: "#f00" } });
  return photo.composite([{ input: half, left: Math.floor(width / 2), top: 0 }]).jpeg();
}

async function encode(bytes: Uint8Array, folder?: string) {
  const cache = folder ?? (await createFolder({}));
  const encoded = await encodePicture(bytes, cache);
  if ("mistake" in encoded) throw new Error(encoded.mistake);
  return { cache, files: encoded.files, picture: buildPicture("photo.jpg", encoded.files) };
}

describe("a photograph", () => {
  it("is offered as AVIF, WebP and JPEG, in widths that are never above its own", async () => {
    const { picture } = await encode(await createPhoto(1000, 500).toBuffer());
    expect(picture.formats.map(({ type }) => type)).toEqual(["image/avif", "image/webp", "image/jpeg"]);
    for (const { variants } of picture.formats)
      expect(variants.map(({ width }) => width)).toEqual([400, 600, 1000]);
    expect(picture).toMatchObject({ width: 1000, height: 500 });
  });

  it.each([
    [160, [160]],
    [1, [1]],
    [600, [360, 600]],
  ])("of %i pixels has no forms that save nothing", async (width, expected) => {
    const { picture } = await encode(await createPhoto(width, 40).toBuffer());
    for (const { variants } of picture.formats)
      expect(variants.map((variant) => variant.width)).toEqual(expected);
  });

  it("is no wider than a screen can show", async () => {
    const { picture } = await encode(await createPhoto(3000, 300).toBuffer());
    expect(picture.width).toBe(2000);
  });

  it("is upright, and says nothing of where it was taken", async () => {
    const turned = await createPhoto(400, 200)
      .withExif({ IFD0: { Copyright: "x" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(turned).metadata()).exif).toBeDefined();
    const { cache, files, picture } = await encode(turned);
    expect(picture).toMatchObject({ width: 200, height: 400 });
    for (const { name } of files) {
      const metadata = await sharp(await readFile(path.join(cache, name))).metadata();
      expect(metadata.exif, name).toBeUndefined();
      expect(metadata.orientation, name).toBeUndefined();
    }
  });

  it("is encoded once: a second build reads what is there", async () => {
    const bytes = await createPhoto(300, 200).toBuffer();
    const { cache } = await encode(bytes);
    const times = async () =>
      Promise.all((await readdir(cache)).map(async (name) => (await stat(path.join(cache, name))).mtimeMs));
    const before = await times();
    await encode(bytes, cache);
    expect(await times()).toEqual(before);
  });

  it("is encoded to the same bytes in another folder", async () => {
    const bytes = await createPhoto(300, 200).toBuffer();
    const [one, two] = [await encode(bytes), await encode(bytes)];
    for (const { name } of one.files) {
      expect(await readFile(path.join(one.cache, name))).toEqual(await readFile(path.join(two.cache, name)));
    }
  });

  it("is encoded anew where the cache is damaged", async () => {
    const bytes = await createPhoto(300, 200).toBuffer();
    const { cache, files } = await encode(bytes);
    const [first] = files;
    const damaged = path.join(cache, first?.name ?? "");
    const before = await readFile(damaged);
    await writeFile(damaged, before.subarray(0, 20));
    await encode(bytes, cache);
    expect(await readFile(damaged)).toEqual(before);
  });

  it("does not exhaust memory at 50 megapixels", async () => {
    const bytes = await createPhoto(8660, 5774).toBuffer();
    const { picture } = await encode(bytes);
    expect(picture.width).toBe(2000);
    expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
  });
});

describe("other pictures", () => {
  it("keep their transparency: PNG stands where JPEG would", async () => {
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#f008" } })
      .png()
      .toBuffer();
    const { picture } = await encode(bytes);
    expect(picture.formats.at(-1)?.type).toBe("image/png");
  });

  it("are passed through when they move", async () => {
    const colours = ["#f00", "#0f0"].map((background) => ({
      width: 8,
      height: 8,
      channels: 3 as const,
      background,
    }));
    const stills = await Promise.all(colours.map((create) => sharp({ create }).png().toBuffer()));
    const frames = await sharp(stills, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { cache, files } = await encode(frames);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ type: "image/gif", width: 8, height: 8 });
    expect(await readFile(path.join(cache, files[0]?.name ?? ""))).toEqual(frames);
  });

  it("are passed through when they are drawings", async () => {
    const { picture } = await encode(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>'),
    );
    expect(picture).toMatchObject({ width: 30, height: 20, formats: [{ type: "image/svg+xml" }] });
  });

  it.each([
    ["a truncated photograph", async () => (await createPhoto(300, 200).toBuffer()).subarray(0, 900)],
    ["text", async () => Buffer.from("not a picture")],
    ["nothing", async () => Buffer.alloc(0)],
    [
      "broken SVG",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g></svg>'),
    ],
  ])("are a mistake when they are %s", async (_name, create) => {
    expect(await encodePicture(await create(), await createFolder({}))).toEqual({
      mistake: expect.stringMatching(/^cannot be read as a picture \(.+\)$/),
    });
  });
});

describe("a drawing that is more than one", () => {
  const wrap = (inside: string, attributes = "") =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${attributes}>${inside}</svg>`,
    );

  it.each([
    ["a script", wrap("<script>alert(1)</script>"), "it has a script element"],
    ["an event attribute", wrap("", 'onload="alert(1)"'), "it has the attribute onload"],
    [
      "foreign content",
      wrap("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"),
      "it has a foreignobject element",
    ],
    [
      "a picture from elsewhere",
      wrap('<image xlink:href="https://example.org/x.png"/>'),
      "it refers to https://example.org/x.png",
    ],
    [
      "a style from elsewhere",
      wrap("<style>@import url(https://example.org/x.css)</style>"),
      "it refers to https://example.org/x.css",
    ],
  ])("is a mistake: %s", async (_name, bytes, expected) => {
    const encoded = await encodePicture(bytes, await createFolder({}));
    expect("mistake" in encoded ? encoded.mistake : "").toContain(expected);
  });

  it("may style itself for the dark, reuse its own parts, and say what it shows", async () => {
    const drawing = wrap(
      '<title id="t">A car</title><style>@media (prefers-color-scheme:dark){path{stroke:#fff}}</style><defs><path id="p" d="M0 0h9"/></defs><use href="#p"/>',
      'role="img" aria-labelledby="t"',
    );
    expect(await encodePicture(drawing, await createFolder({}))).toHaveProperty("files");
  });
});

describe("the shapes in which others show a photograph", () => {
  it("are Open Graph's, 16:9, 4:3 and 1:1", async () => {
    const cropped = await cropPicture(await createPhoto(1600, 1400).toBuffer(), await createFolder({}));
    expect(
      "files" in cropped && cropped.files.map(({ width, height, type }) => `${width}x${height} ${type}`),
    ).toEqual(["1200x630 image/jpeg", "1200x675 image/jpeg", "1200x900 image/jpeg", "1200x1200 image/jpeg"]);
  });

  it("are none for a drawing, whose lettering would be cut", async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
    expect(await cropPicture(drawing, await createFolder({}))).toEqual({ files: [] });
  });
});
