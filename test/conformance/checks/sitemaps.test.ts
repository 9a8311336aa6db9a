import { describe, expect, it } from "vitest";
import { checkSitemaps } from "../../../src/checking/conformance/checks/sitemaps.ts";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { add, edit, edition, sampleFiles } from "../../checking/sample-site.ts";
import { judgeFiles, judgeSite } from "../judge-sample.ts";

const namespace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;
const judge = (path: string, found: string, put: string) => judgeSite(checkSitemaps, edit(path, found, put));

describe("checkSitemaps", () => {
  it("accepts sitemaps that robots.txt names", async () => {
    expect(await judgeSite(checkSitemaps, sampleFiles)).toEqual([]);
  });

  it("finds a location of another site", async () => {
    expect(
      await judge("sitemap.xml", "https://example.org/post/about.html", "https://example.org/about.html"),
    ).toEqual([expect.stringContaining("is not below https://example.org/post/")]);
  });

  it("finds a sitemap that is too long, and wants the parts of an index to be sitemaps", async () => {
    const location = "<url><loc>https://example.org/post/</loc></url>";
    const long = add("sitemap.xml", `<urlset ${namespace}>${location.repeat(50_001)}</urlset>`);
    expect(await judgeSite(checkSitemaps, long)).toEqual([expect.stringContaining("has 50001 locations")]);

    const part = "<sitemap><loc>https://example.org/post/sitemap-1.xml</loc></sitemap>";
    const index = add("sitemap.xml", `<sitemapindex ${namespace}>${part}</sitemapindex>`);
    expect(await judgeSite(checkSitemaps, index)).toEqual([
      expect.stringContaining("is no sitemap of this site"),
    ]);
    const whole = new Map(index).set("sitemap-1.xml", sampleFiles.get("sitemap.xml") ?? "");
    expect(await judgeSite(checkSitemaps, whole)).toEqual([]);
  });

  it("wants robots.txt to name both sitemaps, and nothing else", async () => {
    expect(await judge("robots.txt", "post/sitemap.xml", "post/map.xml")).toEqual([
      expect.stringContaining("robots.txt: does not name https://example.org/post/sitemap.xml"),
      expect.stringContaining("robots.txt: names https://example.org/post/map.xml"),
    ]);
  });

  it("wants the articles of two days in the news sitemap, and no other", async () => {
    expect(await judge("news-sitemap.xml", "2024/ferry.html", "2024/crane.html")).toEqual([
      expect.stringContaining("lacks https://example.org/post/2024/ferry.html"),
      expect.stringContaining("crane.html, which is not of the last two days"),
    ]);
  });

  it("lets the home page stand in on a quiet day, and only then", async () => {
    const quiet = edit("news-sitemap.xml", "<url>", "<!--", edit("news-sitemap.xml", "</url>", "-->"));
    const standIn = edit(
      "news-sitemap.xml",
      "<!--",
      "<url><loc>https://example.org/post/</loc></url><!--",
      quiet,
    );
    const later = buildExpectedSite({ ...edition, now: edition.now.plus({ days: 3 }) });
    expect(await judgeSite(checkSitemaps, standIn, later)).toEqual([]);
    expect(await judgeSite(checkSitemaps, standIn)).toHaveLength(2);
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
    expect((await judgeFiles(edit("sitemap.xml", found, put))).join("\n")).toContain(message);
  });

  it("finds news without a title", async () => {
    const files = edit("news-sitemap.xml", "<news:title>The ferry sails again</news:title>", "");
    expect((await judgeFiles(files)).join("\n")).toContain("news:title");
  });
});
