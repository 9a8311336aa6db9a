import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { add, edit, edition, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const namespace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;
const findAfter = (path: string, found: string, put: string) => find("sitemaps", edit(path, found, put));
const line = (path: string) => `<url><loc>https://example.org/post/${path}</loc></url>`;
const has = (path: string) => `has https://example.org/post/${path}, which does not belong here`;
const lacks = (path: string) => `lacks https://example.org/post/${path}, which belongs here`;

describe("the check of sitemaps", () => {
  it.each([
    ["the home page by its file's name", line(""), line("index.html"), [lacks(""), has("index.html")]],
    ["a page that the sitemap lacks", line("about.html"), "", [lacks("about.html")]],
    ["the not-found page", "</urlset>", `${line("404.html")}</urlset>`, [has("404.html")]],
    ["an old address", "</urlset>", `${line("2022/ferry.html")}</urlset>`, [has("2022/ferry.html")]],
    ["an address without a page", "</urlset>", `${line("x.html")}</urlset>`, [has("x.html")]],
  ])("finds %s", async (_, found, put, faults) => {
    expect(await findAfter("sitemap.xml", found, put)).toEqual(
      faults.map((fault) => `sitemap.xml: ${fault}`),
    );
  });

  it("finds a page twice", async () => {
    expect(await findAfter("sitemap.xml", line("about.html"), line("about.html").repeat(2))).toEqual([
      expect.stringMatching(/has .*about.html in place \d+; .* would pass/),
    ]);
  });

  it("requires no page that is kept out of search engines", async () => {
    const hidden = edit("about.html", "</head>", `<meta name="robots" content="noindex"></head>`);
    expect(await find("sitemaps", hidden)).toEqual([`sitemap.xml: ${has("about.html")}`]);
  });

  it("finds a sitemap that is too long", async () => {
    const long = edit("sitemap.xml", line(""), line("").repeat(50_001));
    expect(await find("sitemaps", long)).toContainEqual(expect.stringMatching(/has 500\d\d locations/));
  });

  it("requires an index to name its parts", async () => {
    const part = (name: string) => `<sitemap><loc>https://example.org/post/${name}</loc></sitemap>`;
    const index = add("sitemap.xml", `<sitemapindex ${namespace}>${part("sitemap-1.xml")}</sitemapindex>`);
    expect(await find("sitemaps", index)).toContain(`sitemap.xml: ${has("sitemap-1.xml")}`);
    const text = sampleFiles.get("sitemap.xml") ?? "";
    expect(await find("sitemaps", new Map(index).set("sitemap-1.xml", text))).toEqual([]);
    const unnamed = new Map(index).set("sitemap-2.xml", text);
    expect(await find("sitemaps", unnamed)).toContain(`sitemap.xml: ${lacks("sitemap-2.xml")}`);
  });

  it("requires robots.txt to name both sitemaps, and nothing else", async () => {
    expect(await findAfter("robots.txt", "post/sitemap.xml", "post/map.xml")).toEqual([
      `robots.txt: ${lacks("sitemap.xml")}`,
      `robots.txt: ${has("map.xml")}`,
    ]);
  });

  it("requires the articles of two days in the news sitemap, and no other", async () => {
    expect(await findAfter("news-sitemap.xml", "2024/ferry.html", "2024/crane.html")).toEqual([
      `news-sitemap.xml: ${lacks("2024/ferry.html")}`,
      `news-sitemap.xml: ${has("2024/crane.html")}`,
    ]);
  });

  it("accepts the home page on a day without news, and only then", async () => {
    const quiet = edit("news-sitemap.xml", "<url>", "<!--", edit("news-sitemap.xml", "</url>", "-->"));
    const standIn = edit(
      "news-sitemap.xml",
      "<!--",
      "<url><loc>https://example.org/post/</loc></url><!--",
      quiet,
    );
    const later = buildExpectedSite({ ...edition, now: edition.now.plus({ days: 3 }) });
    expect(await find("sitemaps", standIn, later)).toEqual([]);
    expect(await find("sitemaps", standIn)).toHaveLength(2);
  });
});

describe("the form of sitemaps", () => {
  it.each([
    ["broken XML", "</urlset>", "", "sitemap.xml: is not well-formed XML"],
    [
      "another namespace",
      "sitemap/0.9",
      "sitemap/0.8",
      "sitemap.xml: @xmlns: found no xmlns of sitemaps.org",
    ],
    [
      "no locations",
      /<url>.*<\/url>/.exec(sampleFiles.get("sitemap.xml") ?? "")?.[0] ?? "",
      "",
      "sitemap.xml: url: found no url",
    ],
  ])("finds %s", async (_, found, put, message) => {
    expect(await find("documents", edit("sitemap.xml", found, put))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it("finds news without a title", async () => {
    const files = edit("news-sitemap.xml", "<news:title>The ferry sails again</news:title>", "");
    expect(await find("documents", files)).toEqual([expect.stringContaining("news:title")]);
  });
});
