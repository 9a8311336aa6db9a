import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createAnimation, createNoise, createPhoto, createPlain } from "../../helpers/pictures.ts";
import {
  aboutPage,
  createFolder,
  type Files,
  findDiagnostics,
  loadFolder,
  loadFrom,
  sampleFacts,
  writeArticle,
} from "../../helpers/publication.ts";

const oneColour =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path fill="currentColor" d="M0 0h90v30H0z"/></svg>';
const twoColours =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="#036" d="M0 0h90v30H0z"/></svg>';
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M2 2h28v28H2z"/></svg>';

const drawing = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0h1"/></svg>`;

function withSite(fields: object, more: object = {}) {
  return { facts: { site: { ...sampleFacts.site, ...fields } }, ...more };
}

async function findFaults(fields: object, files: Files = {}) {
  const found = await findDiagnostics(files, withSite(fields));
  return found.map((line) => line.replace(/^_data\/site\.ts:(\d+):\d+ error /, ""));
}

describe("a logo", () => {
  it("that is a drawing in the colour of the text becomes part of the page, and keeps a file for search engines", async () => {
    const { edition } = await loadFrom({ "_data/logo.svg": oneColour }, withSite({ logo: "logo.svg" }));
    expect(edition.site.logo).toEqual({
      light: expect.objectContaining({
        url: expect.stringMatching(/^images\/[0-9a-f]{16}\.svg$/),
        width: 90,
        height: 30,
      }),
      inline: '<svg viewBox="0 0 90 30"><path fill="currentColor" d="M0 0h90v30H0z"/></svg>',
      alt: "The Test",
    });
    expect(edition.assets).toContainEqual(
      edition.site.logo?.light && {
        file: edition.site.logo.light.file,
        url: edition.site.logo.light.url,
      },
    );
  });

  it("that is another drawing or a picture is a file, in one size, perhaps another one for the dark", async () => {
    const files = { "_data/logo.svg": twoColours, "_data/marks/dark.png": await createPlain(1200, 300) };
    const logo = { src: "logo.svg", dark: "marks/dark.png", alt: "The Test, since 1848" };
    const root = await createFolder({ ...aboutPage, ...files });
    const { edition, encoded } = await loadFolder(root, withSite({ logo }));
    expect(edition.site.logo).toEqual({
      light: expect.objectContaining({ url: expect.stringMatching(/\.svg$/), width: 90, height: 30 }),
      dark: expect.objectContaining({ url: expect.stringMatching(/-1200\.png$/), width: 1200, height: 300 }),
      alt: "The Test, since 1848",
    });
    expect(encoded).toBe(2);
    const dark = await readFile(path.join(root, edition.site.logo?.dark?.file ?? ""));
    expect(await sharp(dark).metadata()).toMatchObject({ format: "png", width: 1200, height: 300 });
  });

  it("is published without scripts: the same rules as for pictures in texts", async () => {
    const script = twoColours.replace("<path", "<script>1</script><path");
    expect(await findFaults({ logo: "logo.svg" }, { "_data/logo.svg": script })).toEqual([
      "logo: _data/logo.svg cannot be published (line 1: the element script, which holds a program); take that out, or export the drawing as plain SVG",
    ]);
  });

  it.each<[string, Files, string]>([
    ["missing", {}, "no file _data/logo.png; put it there, or mend the path (capital letters count)"],
    [
      "of 20 MB",
      { "_data/logo.png": Buffer.alloc(20_000_000) },
      "_data/logo.png has 20 MB; at most 1,000 KB would pass; save it smaller",
    ],
    [
      "a text",
      { "_data/logo.png": "no picture" },
      "_data/logo.png cannot be read as a picture (Input buffer contains unsupported image format); expected a whole JPEG, PNG, WebP, AVIF, GIF or SVG",
    ],
    ["empty", { "_data/logo.png": "" }, "_data/logo.png cannot be read as a picture"],
    [
      "a broken drawing",
      { "_data/logo.png": "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>" },
      "_data/logo.png cannot be published (line 1: unexpected close tag",
    ],
    [
      "web page",
      { "_data/logo.png": "<html></html>" },
      "_data/logo.png cannot be published (line 1: the element html, not svg",
    ],
    [
      "a long drawing",
      { "_data/logo.png": drawing('viewBox="0 0 900 1"') },
      "_data/logo.png has 900 × 1 pixels; at most 40 times as long as wide would pass",
    ],
    [
      "a drawing that is too long for its header",
      { "_data/logo.png": drawing('viewBox="0 0 1e9 1"') },
      "_data/logo.png has no size that can be drawn",
    ],
    [
      "a large drawing",
      { "_data/logo.png": drawing('viewBox="0 0 1e7 1e7"') },
      "_data/logo.png has 10000000 × 10000000 pixels; at most 10,000 would pass: a smaller viewBox",
    ],
    [
      "a drawing without a size",
      { "_data/logo.png": drawing("") },
      '_data/logo.png has no size that can be drawn; expected one such as viewBox="0 0 240 48"',
    ],
    ["a folder", { "_data/logo.png/a.png": "" }, "_data/logo.png is not a file; expected one"],
  ])("that is %s is reported in site.ts", async (_, files, message) => {
    const faults = await findFaults({ logo: "logo.png" }, files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`logo: ${message}`);
  });

  it("that is cut off, or moves, is reported", async () => {
    const cut = (await createNoise(300, 100).png().toBuffer()).subarray(0, 60_000);
    expect((await findFaults({ logo: { src: "a.png" } }, { "_data/a.png": cut }))[0]).toContain(
      "logo.src: _data/a.png cannot be read as a picture",
    );
    const moving = await createAnimation([createPhoto(20, 10), createPhoto(20, 10).negate()]);
    expect(await findFaults({ logo: { src: "a.gif" } }, { "_data/a.gif": moving })).toEqual([
      "logo.src: _data/a.gif moves; a still picture or a drawing would pass",
    ]);
  });

  it("outside of the facts is reported, also behind a symbolic link", async () => {
    expect(await findFaults({ logo: "../secret.svg" })).toEqual([
      "logo: secret.svg is outside _data; only files in it are published",
    ]);
    expect(await findFaults({ logo: "https://cdn.example/logo.svg" })).toEqual([
      'logo: found "https://cdn.example/logo.svg"; the file stands beside site.ts, in _data, under a relative path',
    ]);
    const root = await createFolder({ ...aboutPage, "secret.svg": twoColours, "_data/x": "" });
    await symlink("../secret.svg", path.join(root, "_data/logo.svg"));
    await expect(loadFolder(root, withSite({ logo: "logo.svg" }))).rejects.toThrow(
      "error logo: _data/logo.svg is a symbolic link, or lies behind one, that leads out of _data; put the file itself there",
    );
  });

  it("in the colour of the text must be small and without styles", async () => {
    const long = oneColour.replace('d="', `d="${"M0 0".repeat(1100)}`);
    expect((await findFaults({ logo: "a.svg" }, { "_data/a.svg": long }))[0]).toMatch(
      /^logo: _data\/a\.svg uses currentColor, so it becomes part of every page; it has \d{4} bytes, and at most 4096 would pass; simplify it/,
    );
    const styled = oneColour.replace("<path", '<path class="a"');
    expect((await findFaults({ logo: "a.svg" }, { "_data/a.svg": styled }))[0]).toContain(
      "found class in it",
    );
    const own = oneColour.replace("<path", "<style>path{stroke:red}</style><path");
    expect((await findFaults({ logo: "a.svg" }, { "_data/a.svg": own }))[0]).toContain("found style in it");
  });

  it("that vanishes in the dark is a hint", async () => {
    const find = async (files: Files, logo: unknown = "logo.svg") => {
      const { notices } = await loadFrom(files, withSite({ logo }));
      return notices.filter((line) => line.includes("hint")).map((line) => line.replace(/^\S+ /, ""));
    };
    const black = twoColours.replace("#036", "#111");
    expect(await find({ "_data/logo.svg": black })).toEqual([
      'hint logo: in dark mode 100 % of the logo cannot be told from the paper #171511; give it another file, dark: "…", or fill="currentColor" in a drawing of one colour',
    ]);
    expect(await find({ "_data/logo.svg": black.replace("#111", "#678") })).toEqual([]);
    expect(await find({ "_data/logo.svg": black }, { src: "logo.svg", dark: "logo.svg" })).toEqual([]);
    expect(await find({ "_data/logo.svg": oneColour })).toEqual([]);
    // A photograph has its own ground.
    expect(await find({ "_data/logo.svg": await createPhoto(90, 30).toBuffer() })).toEqual([]);
  });

  it("is judged before a picture of an article is encoded", async () => {
    const steps: string[] = [];
    const progress = {
      expect: (_: number, work: string) => steps.push(work),
      begin: () => {},
      advance: () => {},
    };
    const image = { image: "{ src: a.jpg, alt: A photo }" };
    const files = {
      "src/content/articles/2021/a/index.md": writeArticle(image),
      "src/content/articles/2021/a/a.jpg": await createPhoto(400, 300).toBuffer(),
    };
    const found = await findDiagnostics(
      files,
      withSite({ logo: "none.svg", icon: "none.svg" }, { progress }),
    );
    expect(found).toEqual([
      expect.stringContaining("error logo: no file _data/none.svg"),
      expect.stringContaining("error icon: no file _data/none.svg"),
    ]);
    expect(steps).toEqual([]);
  });
});

describe("an icon", () => {
  it("is drawn in all sizes, the same in a fresh cache", async () => {
    const load = async () => {
      const root = await createFolder({ ...aboutPage, "_data/icon.svg": square });
      const { edition } = await loadFolder(root, withSite({ icon: "icon.svg" }));
      const files = edition.assets.map(
        async ({ url, file }) => [url, await readFile(path.join(root, file))] as const,
      );
      return { icons: edition.site.icons, files: new Map(await Promise.all(files)) };
    };
    const { icons, files } = await load();
    expect(icons).toEqual([
      { rel: "icon", url: "icon.svg", type: "image/svg+xml" },
      { rel: "icon", url: "favicon.ico", sizes: "16x16 32x32 48x48" },
      { rel: "icon", url: "icon-96.png", sizes: "96x96" },
      { rel: "icon", url: "icon-192.png", sizes: "192x192" },
      { rel: "apple-touch-icon", url: "apple-touch-icon.png" },
    ]);
    expect([...files.keys()]).toEqual([
      "apple-touch-icon.png",
      "favicon.ico",
      "icon-192.png",
      "icon-96.png",
      "icon.svg",
    ]);
    for (const [url, width] of [
      ["icon-96.png", 96],
      ["icon-192.png", 192],
      ["apple-touch-icon.png", 180],
    ] as const)
      expect(await sharp(files.get(url)).metadata()).toMatchObject({ format: "png", width, height: width });
    // A home screen shows no transparent corner.
    expect((await sharp(files.get("apple-touch-icon.png")).metadata()).hasAlpha).toBe(false);
    expect(await readPixel(files.get("apple-touch-icon.png"), 0, 0)).toEqual([0xfd, 0xfb, 0xf7]);
    expect(await readIcoSizes(files.get("favicon.ico") ?? Buffer.of())).toEqual([16, 32, 48]);
    expect((await load()).files).toEqual(files);
  });

  it("may be a square picture; a static favicon.ico stays", async () => {
    const files = { "_data/icon.png": await createPlain(512, 512), "src/static/favicon.ico": "own" };
    const { edition } = await loadFrom(files, withSite({ icon: "icon.png" }));
    expect(edition.assets.map(({ url }) => url)).toEqual([
      "apple-touch-icon.png",
      "icon-192.png",
      "icon-96.png",
    ]);
    expect(edition.site.icons?.map(({ url }) => url)).toEqual([
      "favicon.ico",
      "icon-96.png",
      "icon-192.png",
      "apple-touch-icon.png",
    ]);
  });

  it.each<[string, () => Promise<Files>, string]>([
    [
      "small",
      async () => ({ "_data/icon.png": await createPlain(300, 300) }),
      "_data/icon.png has 300 × 300 pixels; an SVG, or at least 512 × 512 pixels would pass",
    ],
    [
      "no square",
      async () => ({ "_data/icon.png": await createPlain(512, 600) }),
      "_data/icon.png has 512 × 600 pixels; a square would pass",
    ],
    [
      "wide",
      async () => ({ "_data/icon.png": twoColours }),
      "_data/icon.png has 90 × 30 pixels; a square would pass",
    ],
    [
      "large",
      async () => ({ "_data/icon.png": drawing('viewBox="0 0 1e7 1e7"') }),
      "_data/icon.png has 10000000 × 10000000 pixels; at most 10,000 would pass: a smaller viewBox",
    ],
    ["a text", async () => ({ "_data/icon.png": "text" }), "_data/icon.png cannot be read as a picture"],
  ])("that is %s is reported in site.ts", async (_, createFiles, message) => {
    const [fault, ...others] = await findFaults({ icon: "icon.png" }, await createFiles());
    expect(others).toEqual([]);
    expect(fault).toContain(`icon: ${message}`);
  });

  it("shares no address with a page or a static file", async () => {
    const files = {
      "_data/icon.svg": square,
      "src/static/icon.svg": square,
      "src/static/Icon-96.png/a.txt": "a",
    };
    expect(await findDiagnostics(files, withSite({ icon: "icon.svg" }))).toEqual([
      "src/static/Icon-96.png/a.txt:1:1 error url: its address Icon-96.png/a.txt needs a folder where the icon in _data/site.ts stands; rename one of them",
      "src/static/icon.svg:1:1 error url: its address icon.svg is also that of the icon in _data/site.ts; rename one of them",
    ]);
  });
});

async function readPixel(png: Buffer | undefined, left: number, top: number): Promise<number[]> {
  return [...(await sharp(png).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

/** Reads the widths of the PNGs in an ICO file. */
async function readIcoSizes(ico: Buffer): Promise<number[]> {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const pngs = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const start = ico.readUInt32LE(at + 12);
    return { listed: ico.readUInt8(at), bytes: ico.subarray(start, start + ico.readUInt32LE(at + 8)) };
  });
  const widths = await Promise.all(pngs.map(async ({ bytes }) => (await sharp(bytes).metadata()).width));
  expect(pngs.map(({ listed }) => listed)).toEqual(widths);
  return widths;
}
