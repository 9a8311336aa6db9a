import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { buildPicture } from "../../src/images/build-picture.ts";
import { decodePicture, encodePicture } from "../../src/images/encode-picture.ts";
import { checkHeader } from "../../src/images/picture-header.ts";
import type { PlannedFile } from "../../src/images/plan-picture.ts";
import { readPicture } from "../../src/images/read-picture.ts";
import { createAnimation, createNoise, createPhoto, createPlain } from "../helpers/pictures.ts";

/** Encodes all planned files of a picture. */
async function encode(bytes: Uint8Array) {
  const read = await readPicture(bytes);
  if ("message" in read) throw new Error(read.message);
  const { plan, header } = read;
  const make = (files: readonly PlannedFile[]) =>
    Promise.all(files.map(async (file) => ({ ...file, bytes: await encodePicture(bytes, file, header) })));
  return {
    files: await make(plan.files),
    stills: await make(plan.stills),
    crops: await make(plan.crops),
    picture: buildPicture("photo.jpg", plan),
  };
}

async function findMessage(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readPicture(bytes);
  return "message" in read ? read.message : undefined;
}

describe("a photograph", () => {
  it("is offered as AVIF, WebP and JPEG, never wider than it is", async () => {
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
  ])("of %i pixels has no variants that would save nothing", async (width, expected) => {
    const { picture } = await encode(await createPhoto(width, 40).toBuffer());
    for (const { variants } of picture.formats)
      expect(variants.map((variant) => variant.width)).toEqual(expected);
  });

  it("is no wider than a page needs", async () => {
    const { picture } = await encode(await createPhoto(3000, 300).toBuffer());
    expect(picture.width).toBe(2000);
  });

  it("is upright, and has no location", async () => {
    const turned = await createPhoto(400, 200)
      .withExif({ IFD0: { Copyright: "x" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(turned).metadata()).exif).toBeDefined();
    const { files, picture } = await encode(turned);
    expect(picture).toMatchObject({ width: 200, height: 400 });
    for (const { name, bytes } of files) {
      const metadata = await sharp(bytes).metadata();
      expect(metadata.exif, name).toBeUndefined();
      expect(metadata.orientation, name).toBeUndefined();
    }
  });

  it("is encoded to the same bytes each time", async () => {
    const bytes = await createPhoto(300, 200).toBuffer();
    const [one, two] = [await encode(bytes), await encode(bytes)];
    expect(one.files).toEqual(two.files);
  });

  it("does not exhaust memory at 50 megapixels", async () => {
    const bytes = await createPhoto(8660, 5774).toBuffer();
    const { picture } = await encode(bytes);
    expect(picture.width).toBe(2000);
    expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
  });
});

describe("other pictures", () => {
  it("keep their transparency: PNG replaces JPEG", async () => {
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#f008" } })
      .png()
      .toBuffer();
    const { picture } = await encode(bytes);
    expect(picture.formats.at(-1)?.type).toBe("image/png");
  });

  it("are copied when they are animated, and get a still for offprints", async () => {
    const animation = await createAnimation([createPhoto(8, 6), createNoise(8, 6)]);
    const { files, stills, picture } = await encode(animation);
    expect(files).toMatchObject([{ type: "image/gif", width: 8, height: 6, bytes: animation }]);
    expect(await sharp(stills[0]?.bytes).metadata()).toMatchObject({ format: "webp", width: 8, height: 6 });
    expect(picture.still).toMatchObject({ type: "image/webp", variants: [{ width: 8, height: 6 }] });
  });

  it("are copied when they are drawings", async () => {
    const { picture } = await encode(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>'),
    );
    expect(picture).toMatchObject({ width: 30, height: 20, formats: [{ type: "image/svg+xml" }] });
  });

  it.each([
    ["text", async () => Buffer.from("not a picture")],
    ["nothing", async () => Buffer.alloc(0)],
    [
      "broken SVG",
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g></svg>'),
    ],
  ])("are refused when they are %s", async (_name, create) => {
    expect(await findMessage(await create())).toMatch(
      /^cannot be (?:read as a picture|published) \(.+\); .+$/,
    );
  });
});

describe("a drawing with more than shapes", () => {
  const wrap = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

  it("is refused with the first two reasons", async () => {
    const lines = ["<script/>", '<g onclick="x()"/>', '<image href="x.png"/>', "<portal/>", "<frame/>"];
    expect(await findMessage(wrap(lines.join("\n")))).toBe(
      "cannot be published (line 1: the element script, which holds a program; line 2: the attribute onclick of the element g; and 3 more); take that out, or export the drawing as plain SVG",
    );
  });

  it("is checked before it is measured: endless references are never followed", async () => {
    const groups = Array.from(
      { length: 30 },
      (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(9)}</g>`,
    );
    expect(await findMessage(wrap(`<path id="g0"/>${groups.join("")}`))).toContain(
      "shows more than 1000000 parts",
    );
  });

  it("is published without its editor's data", async () => {
    const drawing = wrap('<!-- by a program --><metadata>Ada</metadata><rect width="9" height="9"/>');
    const { files } = await encode(drawing);
    expect(Buffer.from(files[0]?.bytes ?? []).toString("utf8")).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    );
  });
});

describe("the rights in a photograph", () => {
  const rights = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="Ada L. / Agency" photoshop:City="Berlin" xmpRights:WebStatement="https://example.org/licence"><dc:creator><rdf:Seq><rdf:li>Ada L.</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Ada, 2024</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const kept = ["Ada L. / Agency", "https://example.org/licence", "<rdf:li>Ada L.</rdf:li>", "Ada, 2024"];
  const describedPhoto = () =>
    createPhoto(500, 300)
      .withExif({ IFD0: { Make: "Camera Works" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .withXmp(rights);

  it("stay in every variant and crop; the location does not", async () => {
    for (const bytes of [await describedPhoto().toBuffer(), await describedPhoto().png().toBuffer()]) {
      const { files, crops } = await encode(bytes);
      for (const { name, bytes: made } of [...files, ...crops]) {
        const { xmpAsString, exif } = await sharp(made).metadata();
        for (const text of kept) expect(xmpAsString, name).toContain(text);
        expect(xmpAsString, name).not.toContain("Berlin");
        expect(exif, name).toBeUndefined();
      }
    }
  });

  it("are not added to one that has none", async () => {
    const { files } = await encode(
      await createPhoto(500, 300)
        .withExif({ IFD0: { Make: "x" } })
        .toBuffer(),
    );
    for (const { name, bytes } of files) expect((await sharp(bytes).metadata()).xmp, name).toBeUndefined();
  });
});

describe("the crops of a photograph", () => {
  it("have Open Graph's ratio, 16:9, 4:3 and 1:1", async () => {
    const { crops } = await encode(await createPhoto(1600, 1400).toBuffer());
    const sizes = await Promise.all(crops.map(({ bytes }) => sharp(bytes).metadata()));
    expect(crops.map(({ type }) => type)).toEqual(Array(4).fill("image/jpeg"));
    expect(sizes.map(({ width, height }) => `${width}x${height}`)).toEqual([
      "1200x630",
      "1200x675",
      "1200x900",
      "1200x1200",
    ]);
  });

  it("do not exist for a drawing, whose text would be cut, or for a very long picture", async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
    expect((await encode(drawing)).crops).toEqual([]);
    expect((await encode(await createPlain(1200, 2))).crops).toEqual([]);
  });
});

describe("a header", () => {
  it.each([
    [
      60_000,
      1,
      "has 60000 × 1 pixels; made as small as pages show it, 2000 × 16383 at most, it would be less than one pixel high; crop it",
    ],
    [
      1,
      60_000,
      "has 1 × 60000 pixels; made as small as pages show it, 2000 × 16383 at most, it would be less than one pixel wide; crop it",
    ],
    [16_000, 16_000, "has 16000 × 16000 pixels; at most 120 million pixels would pass"],
  ])("of %i by %i pixels is refused before anything is decoded", async (width, height, message) => {
    // A picture of one pixel whose header says otherwise (PNG, section 11.2.1): to encode a real one takes seconds.
    const png = await createPlain(1, 1);
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await findMessage(png)).toBe(message);
  });

  it.each([
    [1, 1, [1], 1],
    [1200, 1, [480, 720, 1200], 1],
    [1, 16_383, [1], 16_383],
    [2000, 1, [500, 800, 1200, 2000], 1],
    // As high as WebP can be, and in proportion.
    [800, 20_000, [393, 655], 16_375],
    [12_000, 10_000, [500, 800, 1200, 2000], 1667],
  ])("of %i by %i pixels is planned in widths %j and is %i high", async (width, height, widths, high) => {
    const read = await readPicture(await createPlain(width, height));
    const files = "plan" in read ? read.plan.files.filter(({ recipe }) => recipe === "avif") : [];
    expect(files.map((file) => file.width)).toEqual(widths);
    expect(files.at(-1)?.height).toBe(high);
  });

  it.each([
    [
      "HEIC",
      { format: "heif", compression: "hevc" },
      "is HEIC, which most browsers do not show; export it as JPEG",
    ],
    [
      "more pixels than AVIF may have",
      { format: "heif", compression: "av1", autoOrient: { width: 8000, height: 6000 } },
      "has 8000 × 6000 pixels; at most 40 million pixels would pass",
    ],
    ["another format", { format: "jxl" }, "is jxl, which browsers do not show; expected a whole JPEG"],
    [
      "too many frames",
      { format: "gif", pages: 2000, pageHeight: 1000, autoOrient: { width: 1000, height: 1000 } },
      "has 2000 frames of 1000 × 1000 pixels; 1,000 million pixels in all would pass",
    ],
    ["no pixels", { autoOrient: { width: 0, height: 9 } }, "has 0 × 9 pixels; expected one at least"],
  ] as const)("with %s is refused", async (_, found, message) => {
    const metadata = await createPhoto(9, 9).metadata();
    const checked = checkHeader({ ...metadata, format: "jpeg", ...found });
    expect("message" in checked ? checked.message : "").toContain(message);
  });
});

describe("decodePicture", () => {
  it("rejects a file that ends too early", async () => {
    const noise = createNoise(60, 40);
    for (const bytes of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer()]) {
      const read = await readPicture(bytes);
      if ("message" in read) throw new Error(read.message);
      await decodePicture(bytes, read.header);
      await expect(decodePicture(bytes.subarray(0, bytes.length * 0.8), read.header)).rejects.toThrow();
    }
  });
});
