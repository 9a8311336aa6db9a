import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inlinePictures } from "../../src/images/inline-pictures.ts";
import type { Progress } from "../../src/loading/encode-pictures.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createAnimation, createNoise, createPhoto, createPlain } from "../helpers/pictures.ts";
import {
  aboutPage,
  createFolder,
  type Files,
  loadFolder,
  sampleFacts,
  writeArticle,
} from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const photoFile = "src/content/articles/2021/photo.jpg";
const withPhoto = {
  ...aboutPage,
  [file]: writeArticle({ image: "{ src: photo.jpg, alt: A ship }" }, "Text.\n\n![A ship](photo.jpg)\n"),
};
const photo = await createPhoto(400, 300).toBuffer();

async function load(files: Files, options: Parameters<typeof loadFolder>[1] = {}) {
  const root = await createFolder(files);
  return { root, ...(await loadAgain(root, options)) };
}

async function loadAgain(root: string, options: Parameters<typeof loadFolder>[1] = {}) {
  try {
    return { loaded: await loadFolder(root, options), mistakes: [] };
  } catch (error) {
    if (error instanceof ContentError) return { mistakes: error.diagnostics.map(formatDiagnostic) };
    throw error;
  }
}

async function listMade(root: string): Promise<string[]> {
  const folder = path.join(root, ".cache/images");
  return existsSync(folder) ? (await readdir(folder)).filter((name) => name !== "records") : [];
}

describe("pictures", () => {
  it("are encoded once: a second load reads what is there", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo });
    const times = async () =>
      Promise.all(
        (await listMade(root)).map(
          async (name) => (await stat(path.join(root, ".cache/images", name))).mtimeMs,
        ),
      );
    expect(loaded?.encoded).toBe(7);
    const before = await times();
    expect((await loadAgain(root)).loaded?.encoded).toBe(0);
    expect(await times()).toEqual(before);
  });

  it("have all the files that the Edition names", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo });
    const assets = loaded?.edition.assets ?? [];
    expect(assets).toHaveLength(7);
    for (const asset of assets) expect(existsSync(path.join(root, asset.file))).toBe(true);
  });

  it("are encoded anew where the cache is damaged", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo });
    const damaged = path.join(root, loaded?.edition.assets[0]?.file ?? "");
    const before = await readFile(damaged);
    await writeFile(damaged, before.subarray(0, 20));
    expect((await loadAgain(root)).loaded?.encoded).toBe(1);
    expect(await readFile(damaged)).toEqual(before);
  });

  it("are not encoded while a text has a mistake", async () => {
    const slip = { "src/content/articles/2021/b.md": writeArticle({}, "[b](gone.md)") };
    const { root, mistakes } = await load({ ...withPhoto, ...slip, [photoFile]: photo });
    expect(mistakes).toEqual([expect.stringContaining("error link: no file")]);
    expect(await listMade(root)).toEqual([]);
  });

  it("are not encoded while the header of one is wrong", async () => {
    const other = {
      "src/content/articles/2021/b.md": writeArticle({ image: "{ src: wide.png, alt: A line }" }),
      "src/content/articles/2021/wide.png": await createPlain(60_000, 1),
    };
    const { root, mistakes } = await load({ ...withPhoto, ...other, [photoFile]: photo });
    expect(mistakes).toEqual([
      expect.stringContaining(
        "2021/b.md:6:10 error image.src: src/content/articles/2021/wide.png has 60000 × 1 pixels; made as small",
      ),
    ]);
    expect(await listMade(root)).toEqual([]);
  });

  it("that end too early are a mistake at each place that uses them", async () => {
    const { mistakes } = await load({ ...withPhoto, [photoFile]: photo.subarray(0, photo.length - 300) });
    const mistake = `${photoFile} cannot be read as a picture (VipsJpeg: premature end of JPEG image)`;
    expect(mistakes).toEqual([
      expect.stringContaining(`${file}:6:10 error image.src: ${mistake}`),
      expect.stringContaining(`${file}:10:1 error image: ${mistake}`),
    ]);
  });

  it("of a draft are not encoded, but must be whole", async () => {
    const draft = { ...aboutPage, [file]: writeArticle({ draft: "true" }, "![A ship](photo.jpg)") };
    const { root, mistakes } = await load({ ...draft, [photoFile]: photo });
    expect(mistakes).toEqual([]);
    expect(await listMade(root)).toEqual([]);
    const broken = await load({ ...draft, [photoFile]: photo.subarray(0, photo.length - 300) });
    expect(broken.mistakes).toEqual([expect.stringContaining("premature end of JPEG image")]);
  });

  it("are announced one by one, with the work that is left", async () => {
    const told: string[] = [];
    const progress: Progress = {
      expect: (count, work) => told.push(`${work}: ${count}`),
      begin: (name) => told.push(name),
      advance: () => told.push("done"),
    };
    await load({ ...withPhoto, [photoFile]: photo }, { progress });
    expect(told.slice(0, 4)).toEqual(["drawing cards: 1", file, "done", "encoding pictures: 7"]);
    expect(told.filter((one) => one === photoFile)).toHaveLength(7);
    expect(told.at(-1)).toBe("checking pictures: 0");
  });
});

describe("while serving, pictures", () => {
  it("are encoded when they are asked for", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo }, { serving: true });
    expect(await listMade(root)).toEqual([]);
    const [asset] = loaded?.edition.assets ?? [];
    await loaded?.pictures.make(asset?.url ?? "");
    expect((await listMade(root)).map((name) => `images/${name}`)).toEqual([asset?.url]);
    await loaded?.pictures.make("files/of/another.kind");
  });

  it("must be whole before anything is shown", async () => {
    const short = { [photoFile]: photo.subarray(0, photo.length - 300) };
    const { mistakes } = await load({ ...withPhoto, ...short }, { serving: true });
    expect(mistakes).toHaveLength(2);
  });

  it("that changed since they were read are a mistake", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo }, { serving: true });
    await writeFile(path.join(root, photoFile), await createPhoto(400, 200).toBuffer());
    const [asset] = loaded?.edition.assets ?? [];
    await expect(loaded?.pictures.make(asset?.url ?? "")).rejects.toThrow(
      `${photoFile} was changed after it was read; build again`,
    );
  });

  it("are made for an offprint in the form that it holds", async () => {
    const { root, loaded } = await load({ ...withPhoto, [photoFile]: photo }, { serving: true });
    const [article] = loaded?.edition.articles ?? [];
    if (article) await loaded?.pictures.makeForOffprint(article);
    expect(await listMade(root)).toEqual([expect.stringMatching(/\.webp$/)]);
  });
});

describe("the pictures of an offprint", () => {
  const drawing = (bytes: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0${"h1h-1".repeat(bytes / 5)}"/></svg>`;
  const text = `${writeArticle({}, "![A](a.svg)\n\n![B](b.svg)\n")}`;
  const files = {
    ...aboutPage,
    [file]: text,
    "src/content/articles/2021/a.svg": drawing(400_000),
    "src/content/articles/2021/b.svg": drawing(800_000),
  };

  it("are reported if they do not fit into one file", async () => {
    const { mistakes } = await load(files);
    expect(mistakes).toEqual([
      `${file}:9:1 error image: the article's pictures weigh 1.6 MB in their smallest form, 1.1 MB of it this one; its offprint has room for 1.4 MB; leave some out, or save drawings as PNG`,
    ]);
  });

  it("may have any size if there are no offprints", async () => {
    expect(
      (await load(files, { facts: { site: { ...sampleFacts.site, offprints: false } } })).mistakes,
    ).toEqual([]);
  });

  it("show the first frame of an animation that is too large", async () => {
    const frames = [1, 2].map((seed) => createNoise(800, 600, seed));
    const animation = await createAnimation(frames, (joined) => joined.webp({ lossless: true, effort: 0 }));
    expect(animation.length).toBeGreaterThan(1_400_000);
    const { root, mistakes, loaded } = await load({
      ...aboutPage,
      [file]: writeArticle({}, "![A](m.webp)"),
      "src/content/articles/2021/m.webp": animation,
    });
    expect(mistakes).toEqual([]);
    expect(loaded?.edition.assets).toMatchObject([
      { url: expect.stringMatching(/^images\/[0-9a-f]{16}\.webp$/) },
    ]);
    const [picture] = loaded?.edition.articles[0]?.body.pictures ?? [];
    const inline = await inlinePictures(picture ? [picture] : [], (form) => readFile(path.join(root, form)));
    const { src = "" } = (picture && inline(picture)) ?? {};
    const { pages = 1, width } = await sharp(Buffer.from(src.split(",")[1] ?? "", "base64")).metadata();
    expect({ pages, width }).toEqual({ pages: 1, width: 800 });
  });
});
