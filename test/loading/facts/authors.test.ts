import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import {
  findDiagnostics,
  loadFrom,
  sampleFacts,
  samplePng,
  writeArticle,
} from "../../helpers/publication.ts";

const article = { "src/content/articles/2021/a.md": writeArticle() };
const bob = sampleFacts.authors.bob;
const withAda = (ada: object, others: object = { bob }) => ({
  facts: { authors: { ada: { name: "Ada", description: "Reports.", ...ada }, ...others } },
});
const findIn = (ada: object, files = {}) => findDiagnostics({ ...article, ...files }, withAda(ada));

describe("an author", () => {
  it.each<[string, object, string]>([
    [
      "an e-mail address that is none",
      { email: "ada@" },
      'ada.email: found "ada@"; expected an e-mail address',
    ],
    [
      "a form that is not encrypted",
      { form: "http://a.example/" },
      'ada.form: found "http://a.example/"; expected a web address',
    ],
    [
      "a link without a label",
      { links: [{ url: "https://a.example/" }] },
      "ada.links.0.label: missing; expected text",
    ],
    [
      "an account without a host",
      { fediverse: "@ada" },
      'ada.fediverse: found "@ada"; expected an account such as @ada@social.example',
    ],
    [
      "a language twice",
      { languages: ["en", "de", "EN"] },
      'ada.languages.2: found "EN"; it stands here twice',
    ],
    ["an account as an address", { fediverse: "https://social.example/@ada" }, "ada.fediverse: found"],
    ["an account with a name alone as its host", { fediverse: "@ada@localhost" }, "ada.fediverse: found"],
    ["a role that is empty", { role: "" }, "ada.role: found empty text; expected some"],
    [
      "a picture that is a text",
      { picture: "ada.jpg" },
      'ada.picture: found "ada.jpg"; expected the fields src, alt',
    ],
    ["a picture without a file", { picture: { alt: "Ada" } }, "ada.picture.src: missing; expected text"],
    [
      "a picture that is not there",
      { picture: { src: "ada.jpg" } },
      "ada.picture.src: no file _data/ada.jpg; put it there, or mend the path",
    ],
    [
      "a picture in another folder",
      { picture: { src: "../src/content/ada.jpg" } },
      "ada.picture.src: src/content/ada.jpg is outside _data; only files in it are published",
    ],
    [
      "a picture on another host",
      { picture: { src: "https://a.example/ada.jpg" } },
      'ada.picture.src: found "https://a.example/ada.jpg"; a picture stands beside',
    ],
  ])("has a diagnostic for %s", async (_, ada, message) => {
    const [first, ...others] = await findIn(ada);
    expect(first).toMatch(/^_data\/authors\.ts:\d+:\d+ error /);
    expect(first).toContain(message);
    expect(others).toEqual([]);
  });

  it.each(["@ada@social.example", "@ada_1.b@a-b.social.example", "@A@xn--bcher-kva.example"])(
    "may have the account %s",
    async (fediverse) => {
      expect(await findIn({ fediverse })).toEqual([]);
    },
  );
});

describe("the picture of an author", () => {
  let photo: Buffer;
  beforeAll(async () => {
    const plain = sharp({ create: { width: 400, height: 500, channels: 3, background: "#888" } });
    photo = await plain
      .withExif({ IFD0: { Make: "Secret camera" } })
      .jpeg()
      .toBuffer();
  });

  it("is published in the sizes and formats of all pictures, without its metadata", async () => {
    const { edition } = await loadFrom(
      { ...article, "_data/ada.jpg": photo },
      withAda({ picture: { src: "ada.jpg", alt: "Ada on a quay" } }),
    );
    const [ada] = edition.authors;
    expect(ada?.portrait).toMatchObject({
      alt: "Ada on a quay",
      picture: { file: "_data/ada.jpg", width: 400, height: 500 },
    });
    expect(ada?.portrait?.picture.formats.map(({ type }) => type)).toEqual([
      "image/avif",
      "image/webp",
      "image/jpeg",
    ]);
    expect(ada?.entity).not.toHaveProperty("picture");
    const urls =
      ada?.portrait?.picture.formats.flatMap(({ variants }) => variants.map(({ url }) => url)) ?? [];
    expect(edition.assets.map(({ url }) => url).sort()).toEqual(urls.sort());
  });

  it("is checked, and not published, while the author has no article", async () => {
    const files = { ...article, "_data/bob.jpg": photo };
    const bobs = { bob: { ...bob, picture: { src: "bob.jpg" } } };
    expect((await loadFrom(files, withAda({}, bobs))).edition.assets).toEqual([]);
    const broken = { ...article, "_data/bob.jpg": photo.subarray(0, photo.length / 2) };
    expect(await findDiagnostics(broken, withAda({}, bobs))).toEqual([
      expect.stringMatching(/^_data\/authors\.ts:\d+:\d+ error bob\.picture\.src: _data\/bob\.jpg /),
    ]);
  });

  it("has a diagnostic at its line if it is damaged or no picture", async () => {
    const picture = { src: "ada.jpg" };
    for (const bytes of [photo.subarray(0, 300), "no picture"]) {
      const found = await findIn({ picture }, { "_data/ada.jpg": bytes });
      expect(found).toEqual([
        expect.stringMatching(/^_data\/authors\.ts:6:7 error ada\.picture\.src: _data\/ada\.jpg /),
      ]);
    }
  });

  it("may be shared with a text's picture of the same name, in another folder", async () => {
    const files = {
      "src/content/articles/2021/a/index.md": writeArticle({}, "![A quay](ada.jpg)\n"),
      "src/content/articles/2021/a/ada.jpg": samplePng,
      "_data/ada.jpg": photo,
    };
    const { edition } = await loadFrom(files, withAda({ picture: { src: "ada.jpg" } }));
    expect(edition.authors[0]?.portrait?.picture.width).toBe(400);
    expect(edition.articles[0]?.body.pictures[0]?.width).toBe(2);
  });
});
