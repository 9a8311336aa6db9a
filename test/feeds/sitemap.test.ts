import { describe, expect, it } from "vitest";
import { buildSitemap } from "../../src/feeds/sitemap.ts";
import { createSampleSite, sampleDate } from "../helpers/sample-edition.ts";
import { parseXml } from "./parse-xml.ts";

const site = createSampleSite();
const urls = [
  { url: "index.html", lastChange: sampleDate("2024-05-04T09:00:00") },
  { url: "about.html" },
  { url: "2023/tide.html", lastChange: sampleDate("2023-12-31T23:30:00") },
];

describe("buildSitemap", () => {
  it("writes one file while one can hold the URLs", () => {
    const files = buildSitemap(urls, site, 3);
    expect(files.map(({ url }) => url)).toEqual(["sitemap.xml"]);
    expect(files[0]?.xml).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url>
          <loc>https://example.org/post/</loc>
          <lastmod>2024-05-04T09:00:00+02:00</lastmod>
        </url>
        <url>
          <loc>https://example.org/post/about.html</loc>
        </url>
        <url>
          <loc>https://example.org/post/2023/tide.html</loc>
          <lastmod>2023-12-31T23:30:00+01:00</lastmod>
        </url>
      </urlset>
      "
    `);
  });

  it("writes an index and its parts beyond that", () => {
    const files = buildSitemap(urls, site, 2);
    expect(files.map(({ url }) => url)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect(files.map(({ xml }) => parseXml(xml))).toMatchObject([
      {
        sitemapindex: {
          sitemap: [
            { loc: "https://example.org/post/sitemap-1.xml", lastmod: "2024-05-04T09:00:00+02:00" },
            { loc: "https://example.org/post/sitemap-2.xml", lastmod: "2023-12-31T23:30:00+01:00" },
          ],
        },
      },
      {
        urlset: {
          url: [{ loc: "https://example.org/post/" }, { loc: "https://example.org/post/about.html" }],
        },
      },
      { urlset: { url: [{ loc: "https://example.org/post/2023/tide.html" }] } },
    ]);
  });

  it("holds 50,000 URLs in one file, and 50,001 in two", () => {
    const many = Array.from({ length: 50_001 }, (_, index) => ({ url: `${index}.html` }));
    expect(buildSitemap(many.slice(1), site)).toHaveLength(1);
    expect(buildSitemap(many, site)).toHaveLength(3);
  });
});
