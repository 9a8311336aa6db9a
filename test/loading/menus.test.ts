import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts, writeArticle } from "../helpers/publication.ts";

const article = { "src/content/articles/2021/a.md": writeArticle({ tags: "[cars]" }) };

const withMenus = (menus: object) => ({ facts: { site: { ...sampleFacts.site, ...menus } } });
const findIn = (menus: object) => findDiagnostics(article, withMenus(menus));

describe("menus in _data/site.ts", () => {
  it("are resolved, with the names of what they lead to or with labels", async () => {
    const { edition } = await loadFrom(
      article,
      withMenus({
        navigation: [{ to: "tag:cars" }, { to: "https://shop.example/", label: "Shop" }],
        footer: [
          { to: "list:archive", label: "All stories" },
          { title: "Us", links: [{ to: "page:about" }, { to: "feed:tag:cars" }] },
        ],
      }),
    );
    expect(edition.menus).toEqual({
      navigation: [
        { name: "Cars", url: "tags/cars.html" },
        { name: "Shop", address: "https://shop.example/", rel: "external" },
      ],
      footer: [
        { name: "All stories", url: "archive.html" },
        {
          title: "Us",
          links: [
            { name: "About", url: "about.html" },
            { feed: "atom", of: "Cars", url: "tags/cars.xml" },
          ],
        },
      ],
    });
  });

  it("need not be there", async () => {
    expect((await loadFrom(article)).edition.menus).toEqual({});
  });

  it.each<[string, object, string]>([
    [
      "an unknown kind",
      { navigation: [{ to: "tga:cars" }] },
      'error navigation.0.to: found "tga:cars"; did you mean "tag:cars"?',
    ],
    [
      "an unencrypted address",
      { navigation: [{ to: "http://shop.example/", label: "Shop" }] },
      'error navigation.0.to: found "http://shop.example/"; expected an https: address',
    ],
    [
      "an unknown id, at its own line",
      { navigation: [{ to: "tag:cars" }, { to: "tag:cras" }] },
      'error navigation.1.to: no tag has the id "cras"; did you mean "tag:cars"?',
    ],
    [
      "a tag without articles",
      { navigation: [{ to: "tag:chips" }] },
      'error navigation.0.to: "tag:chips" has no articles, so it has no page; leave it out until an article has it',
    ],
    [
      "an unknown page in a group",
      { footer: [{ title: "Us", links: [{ to: "page:abuot" }] }] },
      'error footer.0.links.0.to: no page has the id "abuot"; did you mean "page:about"?',
    ],
    [
      "a feed that this publication does not have",
      { footer: [{ to: "feed:podcast" }] },
      'error footer.0.to: "feed:podcast" does not exist: no article has audio in its front matter; leave it out until one has',
    ],
    [
      "a feed of a publication whose articles never changed",
      { footer: [{ to: "feed:changes" }] },
      'error footer.0.to: "feed:changes" does not exist: no article has a history of changes; leave it out until one has',
    ],
    [
      "an address elsewhere without a label",
      { navigation: [{ to: "https://shop.example/" }] },
      "error navigation.0.label: missing; an address elsewhere has no name that could stand here, so write one",
    ],
    ["an empty menu", { navigation: [] }, "error navigation: found an empty list; expected at least 1 entry"],
    [
      "a text",
      { navigation: ["tag:cars"] },
      'error navigation.0: found "tag:cars"; expected the fields to, label',
    ],
    [
      "a field of another name",
      { navigation: [{ to: "tag:cars", titel: "Cars" }] },
      "error navigation.0.titel: unknown field; known are to, label",
    ],
    [
      "a group without a title",
      { footer: [{ links: [{ to: "page:about" }] }] },
      "error footer.0.title: missing; expected text",
    ],
    [
      "a group without links",
      { footer: [{ title: "Us", links: [] }] },
      "error footer.0.links: found an empty list; expected at least 1 entry",
    ],
    [
      "a target in a group",
      { footer: [{ title: "Us", to: "page:about" }] },
      "error footer.0.title: it cannot stand beside the other fields here; keep it or them",
    ],
    ["a link without a target", { footer: [{ label: "Us" }] }, "error footer.0.to: missing; expected text"],
  ])("tell of %s", async (_, menus, message) => {
    expect(await findIn(menus)).toEqual([expect.stringContaining(message)]);
  });

  it("have diagnostics at the line of the link", async () => {
    const lines = await findIn({ navigation: [{ to: "tag:cars" }, { to: "tag:x" }, { to: "tag:y" }] });
    const source = JSON.stringify(withMenus({ navigation: [] }).facts.site, null, 2).split("\n");
    const menu = source.findIndex((line) => line.includes('"navigation"')) + 1;
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      `_data/site.ts:${menu + 5}:7`,
      `_data/site.ts:${menu + 8}:7`,
    ]);
  });

  it("may name the page of an own template, with a label", async () => {
    const files = { ...article, "src/pages/map.njk": "---\ntitle: Map\n---\n" };
    expect(await findDiagnostics(files, withMenus({ navigation: [{ to: "page:map" }] }))).toEqual([
      expect.stringContaining("navigation.0.label: missing; a template of your own has no name"),
    ]);
    const { edition } = await loadFrom(files, withMenus({ navigation: [{ to: "page:map", label: "Map" }] }));
    expect(edition.menus.navigation).toEqual([{ name: "Map", url: "map.html" }]);
  });

  it("say nothing of a draft that is broken", async () => {
    const broken = {
      ...article,
      "src/content/articles/2021/b.md": writeArticle({ title: undefined, tags: "[chips]" }),
    };
    const site = withMenus({ navigation: [{ to: "article:2021/b" }, { to: "tag:chips" }] });
    expect(await findDiagnostics(broken, site)).toEqual([
      "src/content/articles/2021/b.md:1:1 error title: missing; expected text",
    ]);
  });
});
