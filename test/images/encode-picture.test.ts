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
      mistake: expect.stringMatching(/^cannot be (?:read as a picture|published) \(.+\); .+$/),
    });
  });
});

describe("a drawing that is more than one", () => {
  const wrap = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

  it("is a mistake, which names the first two things that are wrong with it", async () => {
    const lines = ["<script/>", '<g onclick="x()"/>', '<image href="x.png"/>', "<portal/>", "<frame/>"];
    expect(await encodePicture(wrap(lines.join("\n")), await createFolder({}))).toEqual({
      mistake:
        "cannot be published (line 1: the element script, which holds a program; line 2: the attribute onclick of the element g; and 3 more); take that out, or export the drawing as plain SVG",
    });
  });

  it("is judged before it is measured: what grows without end is never drawn", async () => {
    const groups = Array.from(
      { length: 30 },
      (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(9)}</g>`,
    );
    const encoded = await encodePicture(wrap(`<path id="g0"/>${groups.join("")}`), await createFolder({}));
    expect("mistake" in encoded ? encoded.mistake : "").toContain("shows more than 1000000 parts");
  });

  it("is one without what its editor wrote", async () => {
    const drawing = wrap('<!-- by a program --><metadata>Ada</metadata><rect width="9" height="9"/>');
    const { cache, files } = await encode(drawing);
    expect(await readFile(path.join(cache, files[0]?.name ?? ""), "utf8")).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    );
  });
});

describe("who made a photograph and whose it is", () => {
  const rights = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="Ada L. / Agency" photoshop:City="Berlin" xmpRights:WebStatement="https://example.org/licence"><dc:creator><rdf:Seq><rdf:li>Ada L.</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Ada, 2024</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const kept = ["Ada L. / Agency", "https://example.org/licence", "<rdf:li>Ada L.</rdf:li>", "Ada, 2024"];
  const describedPhoto = () =>
    createPhoto(500, 300)
      .withExif({ IFD0: { Make: "Camera Works" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .withXmp(rights);

  it("stays in every form of it, and in the shapes in which others show it; the place does not", async () => {
    for (const bytes of [await describedPhoto().toBuffer(), await describedPhoto().png().toBuffer()]) {
      const { cache, files } = await encode(bytes);
      const cropped = await cropPicture(bytes, cache);
      for (const { name } of [...files, ...("files" in cropped ? cropped.files : [])]) {
        const { xmpAsString, exif } = await sharp(await readFile(path.join(cache, name))).metadata();
        for (const text of kept) expect(xmpAsString, name).toContain(text);
        expect(xmpAsString, name).not.toContain("Berlin");
        expect(exif, name).toBeUndefined();
      }
    }
  });

  it("is not written into one that says nothing", async () => {
    const { cache, files } = await encode(
      await createPhoto(500, 300)
        .withExif({ IFD0: { Make: "x" } })
        .toBuffer(),
    );
    for (const { name } of files)
      expect((await sharp(await readFile(path.join(cache, name))).metadata()).xmp, name).toBeUndefined();
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
