import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { cleanRaster } from "../../../src/images/metadata/clean-raster.ts";

const place = {
  IFD0: { Make: "Camera Works", Artist: "Ada L.; Bob" },
  IFD3: { GPSLatitude: "52/1 30/1 0/1" },
};
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const packet = (inside: string, attributes = "") =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:r="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" exif:GPSLatitude="52,30N" aux:SerialNumber="SN4711" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const xmp = packet(
  '<dc:creator><rdf:Seq><rdf:li>Ada L.</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="de">Alles</rdf:li><rdf:li xml:lang="x-default">© Ada &amp; Co</rdf:li></rdf:Alt></dc:rights><plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://example.org/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>',
  'photoshop:Credit="Ada L. / Agency" r:WebStatement="https://example.org/licence"',
);

function createPhoto(): Sharp {
  const noise = { type: "gaussian", mean: 120, sigma: 60 } as const;
  return sharp({ create: { width: 60, height: 40, channels: 3, background: "#000", noise } });
}

const describeAll = (photo: Sharp) => photo.withExif(place).withXmp(xmp).withIccProfile("p3");
const traces = ["Camera Works", "SN4711", "GPSLatitude", "52,30N"];
const rights = [
  "Ada L.",
  "© Ada &#38; Co",
  "Ada L. / Agency",
  "https://example.org/licence",
  "https://example.org/buy",
];

function clean(bytes: Uint8Array): Buffer {
  const cleaned = cleanRaster(bytes);
  if (!cleaned || "message" in cleaned) throw new Error(cleaned?.message ?? "no picture");
  return cleaned.bytes;
}

async function readPixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { animated: true }).raw().toBuffer();
}

describe("a picture with metadata", () => {
  const formats = { jpeg: {}, png: {}, webp: {}, avif: { effort: 0 } } as const;

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "loses location, device and serial number as %s",
    async (format) => {
      const bytes = await describeAll(createPhoto()).toFormat(format, formats[format]).toBuffer();
      const cleaned = clean(bytes);
      expect((await sharp(bytes).metadata()).exif).toBeDefined();
      for (const trace of traces) expect(cleaned.includes(trace), trace).toBe(false);
      expect(await readPixels(cleaned)).toEqual(await readPixels(bytes));
    },
  );

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "keeps its rights and its colours as %s",
    async (format) => {
      const cleaned = clean(await describeAll(createPhoto()).toFormat(format, formats[format]).toBuffer());
      const metadata = await sharp(cleaned).metadata();
      for (const text of rights) expect(metadata.xmpAsString, text).toContain(text);
      expect(metadata.icc).toBeDefined();
    },
  );

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "is the same as %s when it is cleaned again",
    async (format) => {
      const cleaned = clean(await describeAll(createPhoto()).toFormat(format, formats[format]).toBuffer());
      expect(clean(cleaned)).toEqual(cleaned);
    },
  );

  it.each(["jpeg", "png", "webp"] as const)("keeps its orientation as %s", async (format) => {
    const turned = await createPhoto().withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    expect((await sharp(clean(turned)).metadata()).orientation).toBe(6);
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "without metadata stays as it is as %s",
    async (format) => {
      const plain = await createPhoto().toFormat(format, formats[format]).toBuffer();
      expect(clean(plain)).toEqual(plain);
    },
  );
});

describe("an animation", () => {
  const colours = ["#f00", "#0f0"].map((background) => ({
    width: 8,
    height: 8,
    channels: 3 as const,
    background,
  }));

  async function createAnimation(): Promise<Sharp> {
    const stills = await Promise.all(colours.map((create) => sharp({ create }).png().toBuffer()));
    return sharp(stills, { join: { animated: true } });
  }

  it("keeps its frames and its rights as WebP, and loses the rest", async () => {
    const bytes = await describeAll(await createAnimation())
      .webp()
      .toBuffer();
    const cleaned = clean(bytes);
    for (const trace of traces) expect(cleaned.includes(trace), trace).toBe(false);
    expect(await sharp(cleaned).metadata()).toMatchObject({ pages: 2, delay: [100, 100] });
    for (const text of rights) expect(cleaned.toString()).toContain(text);
    expect(await readPixels(cleaned)).toEqual(await readPixels(bytes));
  });

  it("keeps its frames, its loop and its rights as GIF, and loses comments and application data", async () => {
    const plain = await (await createAnimation()).gif({ loop: 3 }).toBuffer();
    const comment = Buffer.from("\x21\xfe\x0dCamera Works!\0", "latin1");
    const trailer = Buffer.of(1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0);
    const description = [Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"), Buffer.from(xmp), trailer];
    const bytes = Buffer.concat([
      plain.subarray(0, -1),
      comment,
      ...description,
      Buffer.of(0x3b),
      Buffer.from("SN4711"),
    ]);
    const cleaned = clean(bytes);
    for (const trace of traces) expect(cleaned.includes(trace), trace).toBe(false);
    for (const text of rights) expect(cleaned.toString()).toContain(text);
    expect(await sharp(cleaned).metadata()).toMatchObject({ pages: 2, loop: 3 });
    expect(await readPixels(cleaned)).toEqual(await readPixels(plain));
    expect(clean(cleaned)).toEqual(cleaned);
    expect(clean(plain)).toEqual(plain);
  });
});

describe("a JPEG", () => {
  const segment = (kind: number, text: string) => {
    const data = Buffer.from(text, "latin1");
    return Buffer.concat([Buffer.of(0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
  };
  const insert = (photo: Buffer, ...segments: Buffer[]) =>
    Buffer.concat([photo.subarray(0, 2), ...segments, photo.subarray(2)]);

  it("loses the data of makers, editors and telephones, also after its end", async () => {
    const photo = await createPhoto().jpeg({ progressive: true }).toBuffer();
    const bytes = insert(
      Buffer.concat([photo, Buffer.from("....ftypmp42 52,30N")]),
      segment(0xe1, "http://ns.adobe.com/xmp/extension/\0SN4711"),
      segment(0xe2, "MPF\0SN4711"),
      segment(0xe0, "JFXX\0SN4711"),
      segment(0xeb, "HDR_RI SN4711"),
      segment(0xfe, "Camera Works"),
    );
    expect(clean(bytes)).toEqual(photo);
  });

  it("loses its thumbnail, which may show more than the picture", async () => {
    const photo = await createPhoto().jpeg().toBuffer();
    const jfif = segment(0xe0, "JFIF\0\x01\x01\0\0\x48\0\x48\x01\x01abc");
    const cleaned = clean(Buffer.concat([photo.subarray(0, 2), jfif, photo.subarray(2)]));
    expect(cleaned.toString("hex", 2, 22)).toBe("ffe000104a46494600010100004800480000ffdb");
  });

  it("keeps the rights in IPTC-IIM and Exif", async () => {
    const dataset = (number: number, text: string) =>
      `\x1c\x02${String.fromCharCode(number)}\0${String.fromCharCode(text.length)}${text}`;
    const records = [
      dataset(80, "Ada L."),
      dataset(80, "Bob"),
      dataset(110, "Agency"),
      dataset(90, "52,30N"),
    ].join("");
    const length = `\0\0\0${String.fromCharCode(records.length)}`;
    const iptc = segment(
      0xed,
      `Photoshop 3.0\x008BIM\x04\x25\0\0\0\0\0\x02ab8BIM\x04\x04\0\0${length}${records}`,
    );
    const photo = await createPhoto()
      .withExif({ IFD0: { Copyright: "Ada, 2024" } })
      .jpeg()
      .toBuffer();
    const cleaned = clean(insert(photo, iptc)).toString();
    expect(cleaned).toContain("<rdf:li>Ada L.</rdf:li><rdf:li>Bob</rdf:li>");
    expect(cleaned).toContain('photoshop:Credit="Agency"');
    expect(cleaned).toContain("Ada, 2024");
    expect(cleaned).not.toContain("52,30N");
  });

  it("with damaged metadata is published without it", async () => {
    const photo = await createPhoto().jpeg().toBuffer();
    const bytes = insert(
      photo,
      segment(0xe1, "Exif\0\0II*\0\xff\xff\xff\x7f"),
      segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"),
      segment(0xed, "Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff\x1c\x02\x50\xff\xff"),
    );
    expect(clean(bytes)).toEqual(photo);
  });
});

describe("a PNG", () => {
  it("keeps its rights in a text chunk", async () => {
    const bytes = await createPhoto().withXmp(xmp).png().toBuffer();
    expect(clean(bytes).toString("latin1")).toContain("iTXtXML:com.adobe.xmp\0\0\0\0\0<?xpacket");
  });

  it("loses the data after its end, which may be of a larger picture", async () => {
    const photo = await createPhoto().png().toBuffer();
    expect(clean(Buffer.concat([photo, Buffer.from("SN4711")]))).toEqual(photo);
  });
});

describe("a damaged picture", () => {
  it.each(["jpeg", "png", "webp", "avif", "gif"] as const)(
    "is refused or published, and never a crash: %s",
    async (format) => {
      const bytes = await describeAll(createPhoto()).toFormat(format).toBuffer();
      for (let length = 12; length < bytes.length; length += 7) attempt(bytes.subarray(0, length));
      for (let at = 0; at < Math.min(bytes.length, 3000); at += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 0xff;
        attempt(flipped);
      }
    },
  );

  it("is named by its format", async () => {
    const photo = await createPhoto().jpeg().toBuffer();
    expect(() => clean(photo.subarray(0, 300))).toThrow("is not a whole JPEG");
  });

  function attempt(bytes: Buffer): void {
    const cleaned = cleanRaster(bytes);
    if (cleaned && "message" in cleaned)
      expect(cleaned.message).toMatch(/^is (?:not a whole|TIFF|JPEG|Photoshop)/);
  }
});

it.each([
  ["TIFF", "II*\0"],
  ["a camera's raw format", "\0\0\0\x18ftypcrx "],
  ["JPEG XL", "\xff\x0a"],
  ["JPEG 2000", "\0\0\0\x0cjP  "],
  ["Photoshop", "8BPS"],
])("names a format from which no metadata can be removed: %s", (name, start) => {
  const message = expect.stringContaining(name);
  expect(cleanRaster(Buffer.from(start, "latin1"))).toEqual({ message });
});

it.each(["", "%PDF-1.7", "RIFF....WAVE", "\0\0\0\x18ftypmp42"])("leaves other files alone: %j", (start) => {
  expect(cleanRaster(Buffer.from(start, "latin1"))).toBeUndefined();
});
