import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts, writeArticle } from "../helpers/publication.ts";

const page = (title: string, fields = "", text = "Text.") =>
  `---\ntitle: ${title}\ndescription: A page.\n${fields}---\n${text}\n`;
const pages = "src/content/pages";

describe("a page in a folder", () => {
  it("has the folder in its address; an index has the folder's name", async () => {
    const { edition } = await loadFrom({
      [`${pages}/handbook/index.md`]: page("Handbook"),
      [`${pages}/handbook/start.md`]: page("Start", "order: 2\n"),
    });
    expect(edition.pages.map(({ url, order }) => ({ url, order }))).toEqual([
      { url: "about.html", order: undefined },
      { url: "handbook.html", order: undefined },
      { url: "handbook/start.html", order: 2 },
    ]);
  });

  it("links to other texts, and they to it, by their files", async () => {
    const { edition } = await loadFrom({
      [`${pages}/handbook/index.md`]: page("Handbook", "", "[Start](start.md)"),
      [`${pages}/handbook/start.md`]: page(
        "Start",
        "",
        "[All](index.md), [us](../about.md), [one](../../articles/2021/a.md)",
      ),
      "src/content/articles/2021/a.md": writeArticle({}, "[Start](../../pages/handbook/start.md)\n"),
    });
    const links = [...edition.pages, ...edition.articles].flatMap(({ body }) =>
      [...body.html.read().matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
    );
    expect(links).toEqual([
      "handbook/start.html",
      "../handbook.html",
      "../about.html",
      "../2021/a.html",
      "../handbook/start.html",
    ]);
  });

  it("may be the page of a policy", async () => {
    const facts = sampleFacts.site;
    const publisher = { ...facts.publisher, correctionsPolicy: "rules/corrections" };
    const site = { ...facts, publisher };
    const files = { [`${pages}/rules/corrections.md`]: page("Corrections") };
    const { edition } = await loadFrom(files, { facts: { site } });
    expect(edition.site.publisher.correctionsPolicy).toBe("rules/corrections.html");
    expect(await findDiagnostics({}, { facts: { site } })).toEqual([
      expect.stringContaining(`no page ${pages}/rules/corrections.md; `),
    ]);
  });

  it.each([
    [
      "handbook/more/deep.md",
      `error file: found in a folder of a folder; expected ${pages}/<slug>.md or ${pages}/<folder>/<slug>.md`,
    ],
    [
      "Hand book/start.md",
      'error slug: found "Hand book"; a file\'s name becomes its URL: a-z, 0-9 and single hyphens would pass',
    ],
    ["handbook/Start.md", 'error slug: found "Start"; '],
    ["index.md", "error url: its address index.html is also that of a file that the site makes itself"],
    ["tags/cars.md", "error url: its address tags/cars.html is also that of "],
  ])("is told where %s could be", async (file, message) => {
    const files = {
      [`${pages}/${file}`]: page("A"),
      "src/content/articles/2021/a.md": writeArticle({ tags: "[cars]" }),
    };
    const found = await findDiagnostics(files);
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toContain(`${pages}/${file}:1:1 `);
  });

  it("cannot have the address of another page, and an order is a number", async () => {
    const twice = { [`${pages}/help.md`]: page("A"), [`${pages}/help/index.md`]: page("B") };
    expect(await findDiagnostics(twice)).toEqual([
      expect.stringContaining("its address help.html is also that of"),
    ]);
    expect(await findDiagnostics({ [`${pages}/help.md`]: page("A", "order: first\n") })).toEqual([
      expect.stringContaining(`${pages}/help.md:4:1 error order: found "first"; expected a number`),
    ]);
  });
});
