import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createAssetStore } from "../../src/loading/asset-store.ts";
import { createFolder, findDiagnostics, loadFrom, samplePng, writeArticle } from "../helpers/publication.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

const folder = "src/content/articles/2021";
const article = `${folder}/a.md`;
const plain = sharp({ create: { width: 20, height: 10, channels: 3, background: "#f00" } }).jpeg();

/** A photograph that says where it was taken, and the same without. */
async function createPhotos() {
  const place = { IFD0: { Make: "Camera Works" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } };
  return { located: await plain.clone().withExif(place).toBuffer(), cleaned: await plain.toBuffer() };
}

async function find(name: string, bytes: Uint8Array) {
  const root = await createFolder({ [`${folder}/${name}`]: bytes });
  const found = await createAssetStore(root, "src/content", site).find(`${folder}/${name}`);
  if ("message" in found) return { root, mistake: found.message };
  return { root, found, published: await readFile(path.join(root, found.file)) };
}

it("names a file whose name differs in capital letters, or in how its accents are written", async () => {
  const root = await createFolder({
    [`${folder}/Quay.JPG`]: samplePng,
    [`${folder}/u\u0308.png`]: samplePng,
  });
  const store = createAssetStore(root, "src/content", site);
  expect(await store.find(`${folder}/quay.jpg`)).toEqual({
    message: `no file ${folder}/quay.jpg; write its name as it is there, because capital letters count: Quay.JPG`,
  });
  expect(await store.find(`${folder}/\u00fc.png`)).toEqual({
    message: `no file ${folder}/\u00fc.png; a file there has the same name with its accents in another form of Unicode; copy its name here: u%CC%88.png`,
  });
});

describe("a picture that a text links to", () => {
  it("is published without the place, under the name, size and hash of what is published", async () => {
    const { located, cleaned } = await createPhotos();
    const { found, published } = await find("photo.jpg", located);
    const sha256 = createHash("sha256").update(cleaned).digest("hex");
    expect(published).toEqual(cleaned);
    expect(found).toEqual({
      file: `.cache/images/${sha256}.jpg`,
      url: `files/${sha256.slice(0, 12)}/photo.jpg`,
      bytes: cleaned.length,
      sha256,
    });
  });

  it("is recognized by its content, whatever its name", async () => {
    const { located, cleaned } = await createPhotos();
    expect((await find("photo.pdf", located)).published).toEqual(cleaned);
  });

  it("is copied unchanged if it has no metadata", async () => {
    expect((await find("photo.png", samplePng)).found?.file).toBe(`${folder}/photo.png`);
  });

  it("is made again when the copy in the cache is damaged", async () => {
    const { located, cleaned } = await createPhotos();
    const { root, found } = await find("photo.jpg", located);
    await writeFile(path.join(root, found?.file ?? ""), "damaged");
    await createAssetStore(root, "src/content", site).find(`${folder}/photo.jpg`);
    expect(await readFile(path.join(root, found?.file ?? ""))).toEqual(cleaned);
  });

  it("is reported with its place in the text if it cannot be published", async () => {
    const { located } = await createPhotos();
    const files = { [`${folder}/a.jpg`]: located.subarray(0, 100), [`${folder}/b.pdf`]: "II*\0" };
    const text = "[One](a.jpg)\n\n[Two](b.pdf)\n";
    expect(await findDiagnostics({ ...files, [article]: writeArticle({}, text) })).toEqual([
      expect.stringContaining(`a.md:7:1 error link: ${folder}/a.jpg is not a whole JPEG; export it again`),
      expect.stringContaining(`a.md:9:1 error link: ${folder}/b.pdf is TIFF`),
    ]);
  });
});

it("publishes a picture that is kept of a source like one that a text links to", async () => {
  const { located, cleaned } = await createPhotos();
  const sources = `\n  scan: { kind: document, title: A scan, file: scan.jpg }`;
  const { edition } = await loadFrom({
    [article]: writeArticle({ sources }, "Text.[@scan]\n"),
    [`${folder}/scan.jpg`]: located,
  });
  const sha256 = createHash("sha256").update(cleaned).digest("hex");
  expect(edition.articles[0]?.sources[0]?.source).toMatchObject({ file: { bytes: cleaned.length, sha256 } });
});
