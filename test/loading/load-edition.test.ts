import { describe, expect, it } from "vitest";
import { buildPropsKey } from "../../src/build/props-key.ts";
import type { Teaser } from "../../src/model/article.ts";
import { articleTemplate, redirectTemplate } from "../../src/site/text-templates.ts";
import { findDiagnostics, loadFrom, sampleFacts, samplePng, writeArticle } from "../helpers/publication.ts";
import { renderPlanned } from "../helpers/render-planned.ts";

const in2021 = (slug: string) => `src/content/articles/2021/${slug}.md`;
const keys = (articles: readonly Teaser[]) => articles.map(({ key }) => key);

describe("dates", () => {
  it("take a plain date as midnight in the site's time zone", async () => {
    const { edition } = await loadFrom({ [in2021("a")]: writeArticle({ date: "2021-03-20" }) });
    expect(edition.articles[0]?.date.toISO()).toBe("2021-03-20T00:00:00.000+01:00");
  });

  it.each([
    "2021-03-20T09:30:00Z",
    "2021-03-20T10:30:00+01:00",
    "2021-03-20 10:30+01:00",
    "2021-03-20T09:30Z",
  ])("take %s as that instant, shown in the site's time zone", async (date) => {
    const { edition } = await loadFrom({ [in2021("a")]: writeArticle({ date }) });
    expect(edition.articles[0]?.date.toISO()).toBe("2021-03-20T10:30:00.000+01:00");
  });

  it("keep an article out until they come, and let it in from then on", async () => {
    const files = { [in2021("a")]: writeArticle({ date: "2021-03-20T10:00:00Z" }) };
    const before = await loadFrom(files, { now: "2021-03-20T09:59:59Z" });
    expect(before.edition.articles).toEqual([]);
    expect(keys(before.withheld)).toEqual(["2021/a"]);
    const after = await loadFrom(files, { now: "2021-03-20T10:00:00Z" });
    expect(keys(after.edition.articles)).toEqual(["2021/a"]);
    expect(after.withheld).toEqual([]);
  });
});

it.each([
  ["https://x.example", "https://x.example/"],
  ["https://x.example/news", "https://x.example/news/"],
  ["HTTPS://X.Example:443/", "https://x.example/"],
])("reads the site's address %s as browsers do: %s", async (url, expected) => {
  const { edition } = await loadFrom({}, { facts: { site: { ...sampleFacts.site, url } } });
  expect(edition.site.url).toBe(expected);
});

describe("drafts", () => {
  const files = { [in2021("a")]: writeArticle({ draft: "true" }), [in2021("b")]: writeArticle() };

  it("are kept out of a build", async () => {
    const { edition, withheld } = await loadFrom(files);
    expect(keys(edition.articles)).toEqual(["2021/b"]);
    expect(keys(withheld)).toEqual(["2021/a"]);
  });

  it("are shown when serving, also before their date", async () => {
    const { edition } = await loadFrom(files, { serving: true, now: "2020-01-01T00:00:00Z" });
    expect(edition.articles.map(({ key, draft }) => [key, draft])).toEqual([["2021/a", true]]);
  });

  it("may have the placeholder as their description, other articles may not", async () => {
    const description = "TO BE WRITTEN";
    expect(await findDiagnostics({ [in2021("a")]: writeArticle({ description, draft: "true" }) })).toEqual(
      [],
    );
    expect(await findDiagnostics({ [in2021("a")]: writeArticle({ description }) })).toEqual([
      `${in2021("a")}:3:1 error description: found "TO BE WRITTEN"; only a draft may say that; write one sentence`,
    ]);
  });
});

describe("an article", () => {
  it("may be written with any line ends, and its fields on several lines", async () => {
    const content = writeArticle({ title: '"One\n\n  two"', description: "|\n  Three\n  four" }, "A\n\nB\n");
    for (const lineEnd of ["\n", "\r\n", "\r"]) {
      const { edition } = await loadFrom({ [in2021("a")]: content.replaceAll("\n", lineEnd) });
      expect(edition.articles[0]).toMatchObject({ title: "One two", description: "Three four" });
      expect(edition.articles[0]?.body.html.read()).toBe("<p>A</p><p>B</p>");
    }
  });

  it("has its defaults", async () => {
    const { edition } = await loadFrom({ [in2021("a")]: writeArticle() });
    expect(edition.articles[0]).toMatchObject({
      key: "2021/a",
      url: "2021/a.html",
      id: "tag:test.example,2021:2021/a",
      kind: "news",
      lang: "en",
      draft: false,
      tags: [],
      about: [],
      mentions: [],
      related: [],
    });
    expect(edition.articles[0]).not.toHaveProperty("updated");
  });

  it("may be a folder with its pictures", async () => {
    const { edition } = await loadFrom({
      "src/content/articles/2021/a/index.md": writeArticle({}, "![A car](car.png)"),
      "src/content/articles/2021/a/car.png": samplePng,
    });
    expect(edition.articles[0]?.url).toBe("2021/a.html");
    const [picture] = edition.articles[0]?.body.pictures ?? [];
    expect(picture).toMatchObject({ file: "src/content/articles/2021/a/car.png", width: 2, height: 2 });
    expect(edition.articles[0]?.body.html.read()).toContain(
      `src="../${picture?.formats.at(-1)?.variants.at(-1)?.url}"`,
    );
    expect(edition.assets).toHaveLength(3);
  });

  it("is found under its old addresses: files, folders, and names that were percent-encoded", async () => {
    const redirectFrom = "[/old/path/, 2019/x.html, /Caf%C3%A9%20one/index.html, Welcome.HTM, /cafe%CC%81/]";
    const { edition } = await loadFrom({ [in2021("a")]: writeArticle({ redirectFrom }) });
    expect(edition.redirects.map(({ url }) => url)).toEqual([
      "old/path/index.html",
      "2019/x.html",
      "Café one/index.html",
      "Welcome.HTM",
      "café/index.html",
    ]);
    const pages = await renderPlanned(redirectTemplate, edition);
    expect(pages.get("old/path/index.html")).toContain('content="0; url=../../2021/a.html"');
    expect(pages.get("Welcome.HTM")).toContain('content="0; url=2021/a.html"');
  });

  it("leads from old addresses of pages to them", async () => {
    const page = "---\ntitle: Us\ndescription: Who we are.\nredirectFrom: [/about-us/]\n---\nUs.\n";
    const { edition } = await loadFrom({ "src/content/pages/us.md": page });
    expect(edition.redirects).toEqual([
      { url: "about-us/index.html", to: { url: "us.html", title: "Us", lang: "en" } },
    ]);
    expect(edition.pages.at(-1)).not.toHaveProperty("redirectFrom");
    const pages = await renderPlanned(redirectTemplate, edition);
    expect(pages.get("about-us/index.html")).toContain('content="0; url=../us.html"');
    const taken = page.replace("/about-us/", "/about.html");
    expect(await findDiagnostics({ "src/content/pages/us.md": taken })).toEqual([
      "src/content/pages/us.md:4:16 error redirectFrom.0: found about.html, which exists (src/content/pages/about.md); a redirect starts from an address that no page has",
    ]);
  });

  it("keeps an id that it is given: an IRI as it is, a name within the publication's authority", async () => {
    const { edition } = await loadFrom({
      [in2021("a")]: writeArticle({ id: "https://old.example/1" }),
      [in2021("b")]: writeArticle({ id: "2019/old-name" }),
    });
    expect(edition.articles.map(({ id }) => id)).toEqual([
      "https://old.example/1",
      "tag:test.example,2021:2019/old-name",
    ]);
  });

  it("reads the same with Windows line ends and a byte order mark", async () => {
    const plain = await loadFrom({ [in2021("a")]: writeArticle({}, "One\n\nTwo\n") });
    const windows = writeArticle({}, "One\n\nTwo\n").replaceAll("\n", "\r\n");
    const marked = await loadFrom({ [in2021("a")]: `\ufeff${windows}` });
    expect(marked.edition.articles[0]?.body.html.read()).toBe(plain.edition.articles[0]?.body.html.read());
  });

  it("links to other files by their paths, relative on the page and absolute in feeds", async () => {
    const { edition } = await loadFrom({
      [in2021("a")]: writeArticle({}, "[b](../2020/b.md#über-uns) and [us](../../pages/about.md)"),
      "src/content/articles/2020/b.md": writeArticle({ date: "2020-01-01" }, "## Über uns\n\nText."),
    });
    const body = edition.articles[0]?.body;
    expect(body?.html.read()).toBe(
      '<p><a href="../2020/b.html#%C3%BCber-uns">b</a> and <a href="../about.html">us</a></p>',
    );
    expect(body?.absoluteHtml.read()).toBe(
      '<p><a href="https://test.example/2020/b.html#%C3%BCber-uns">b</a> and <a href="https://test.example/about.html">us</a></p>',
    );
  });

  it("shows how its text begins, up to the first heading", async () => {
    const { edition } = await loadFrom({
      [in2021("a")]: writeArticle({}, "One *two*\nthree.\n\nFour.\n\n## Five\n\nSix."),
    });
    expect(edition.articles[0]?.body.opening).toEqual(["One two three.", "Four."]);
  });
});

describe("lists", () => {
  const files = {
    [in2021("old")]: writeArticle({ date: "2021-01-01", tags: "[cars]" }),
    [in2021("new")]: writeArticle({ date: "2021-03-01", tags: "[cars, chips]", mentions: "[jane-doe]" }),
    [in2021("same-b")]: writeArticle({ date: "2021-02-01", authors: "[bob]" }),
    [in2021("same-a")]: writeArticle({ date: "2021-02-01", about: "[jane-doe, acme]", mentions: "[acme]" }),
  };

  it("stand newest first; of two with one date, in the order of their keys", async () => {
    const { edition } = await loadFrom(files);
    expect(keys(edition.articles)).toEqual(["2021/new", "2021/same-a", "2021/same-b", "2021/old"]);
  });

  it("hold each article under everything that it names, once, and leave out what has none", async () => {
    const { edition } = await loadFrom(files);
    const lists = [edition.tags, edition.authors, edition.people, edition.organizations].flat();
    expect(lists.map(({ entity, articles }) => [entity.url, keys(articles)])).toEqual([
      ["tags/cars.html", ["2021/new", "2021/old"]],
      ["tags/chips.html", ["2021/new"]],
      ["authors/ada.html", ["2021/new", "2021/same-a", "2021/old"]],
      ["authors/bob.html", ["2021/same-b"]],
      ["people/jane-doe.html", ["2021/new", "2021/same-a"]],
      ["organizations/acme.html", ["2021/same-a"]],
    ]);
  });

  it("give each article those that share most with it, then the nearest in time", async () => {
    const { edition } = await loadFrom({
      ...files,
      [in2021("twin")]: writeArticle({ date: "2020-12-01", tags: "[cars, chips]" }),
    });
    expect(keys(edition.articles[0]?.related ?? [])).toEqual(["2021/twin", "2021/same-a", "2021/old"]);
  });
});

describe("related articles", () => {
  const write = (day: number, lang: string) =>
    writeArticle({ date: `2021-03-0${day}`, tags: "[cars]", lang });
  const files = {
    [in2021("a")]: write(9, "en"),
    [in2021("b")]: write(8, "de"),
    [in2021("c")]: write(7, "ar"),
    [in2021("d")]: write(6, "en-GB"),
    [in2021("e")]: write(5, "en"),
    [in2021("f")]: write(4, "de"),
  };
  const find = async (key: string) => {
    const { edition } = await loadFrom(files);
    return keys(edition.articles.find((article) => article.key === key)?.related ?? []);
  };

  it("are in the site's language or the article's if there are enough", async () => {
    expect(await find("2021/a")).toEqual(["2021/d", "2021/e", "2021/b"]);
  });

  it("stand with the site's language first", async () => {
    expect(await find("2021/b")).toEqual(["2021/a", "2021/d", "2021/e"]);
    expect(await find("2021/f")).toEqual(["2021/e", "2021/d", "2021/b"]);
  });
});

it("gives the pages of other articles the same key after an article is added that shares nothing with them", async () => {
  const files = {
    [in2021("a")]: writeArticle({ date: "2021-03-01", tags: "[cars]" }),
    [in2021("b")]: writeArticle({ date: "2021-03-03", tags: "[cars]" }),
  };
  const listKeys = async (more: typeof files) => {
    const { edition } = await loadFrom({ ...files, ...more });
    const pages = articleTemplate.plan(edition);
    return pages.flatMap(({ url, props }) => (/[ab]\.html$/.test(url) ? [buildPropsKey(props)] : []));
  };
  const between = { [in2021("c")]: writeArticle({ date: "2021-03-02", mentions: "[jane-doe]" }) };
  expect(await listKeys(between)).toEqual(await listKeys({}));
});

it("freezes what templates get, so that Eleventy hands it on without copying", async () => {
  const { edition } = await loadFrom({ [in2021("a")]: writeArticle({ tags: "[cars]" }) });
  expect(Object.isFrozen(edition)).toBe(true);
  expect(Object.isFrozen(edition.articles)).toBe(true);
  expect(Object.isFrozen(edition.articles[0]?.tags[0])).toBe(true);
});

it("publishes a newspaper without any article or page beyond the ones its policies need", async () => {
  const { edition } = await loadFrom({});
  expect(edition.articles).toEqual([]);
  expect(edition.pages.map(({ url }) => url)).toEqual(["about.html"]);
});
