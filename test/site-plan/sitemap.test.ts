import { describe, expect, it } from "vitest";
import type { PlannedPage } from "../../src/site/create-template.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { planSitemap } from "../../src/site/sitemap.ts";
import { parseXml } from "../feeds/parse-xml.ts";
import { renderAll } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";

const site = createSampleSite();
const urls = [
  { url: "index.html", lastChange: sampleDate("2024-05-04T09:00:00") },
  { url: "about.html" },
  { url: "2023/tide.html", lastChange: sampleDate("2023-12-31T23:30:00") },
];
const pages = [
  ...urls.map(({ url, ...sitemap }): PlannedPage => createPage(url, sitemap)),
  createPage("404.html"),
];

function createPage(url: string, sitemap?: PlannedPage["sitemap"]): PlannedPage {
  return { url, template: "test", props: {}, render: async () => "", ...(sitemap && { sitemap }) };
}

function plan(perFile: number, own: readonly string[] = []): Promise<Map<string, string>> {
  return renderAll(planSitemap(pages, site, () => own, perFile));
}

describe("planSitemap", () => {
  it("writes one file while one can hold the URLs, without pages that are not indexed", async () => {
    const files = await plan(3);
    expect([...files.keys()]).toEqual(["sitemap.xml"]);
    expect(files.get("sitemap.xml")).toMatchInlineSnapshot(`
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

  it("writes an index and its parts beyond that", async () => {
    const files = await plan(2);
    expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect([...files.values()].map(parseXml)).toMatchObject([
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

  it.each([3, 2])("lists own pages too, in the last file (%d a file)", async (perFile) => {
    const files = await plan(perFile, ["map.html"]);
    const listed = [...files].filter(([, xml]) =>
      xml.includes("<loc>https://example.org/post/map.html</loc>"),
    );
    expect(listed.map(([url]) => url)).toEqual([perFile === 3 ? "sitemap.xml" : "sitemap-2.xml"]);
  });

  it("keeps every file below the 50,000 URLs that sitemaps.org allows, with room for own pages", async () => {
    const many = Array.from({ length: 49_001 }, (_, index) => createPage(`${index}.html`, {}));
    expect(planSitemap(many.slice(1), site, () => [])).toHaveLength(1);
    expect(planSitemap(many, site, () => [])).toHaveLength(3);
  });
});

describe("the sitemap of a site", () => {
  const list = (edition: Parameters<typeof planSite>[0]) =>
    planSite(edition).flatMap(({ url, sitemap }) =>
      sitemap ? [`${url} ${sitemap.lastChange?.toISODate() ?? "unknown"}`] : [],
    );

  it("lists every page once, with the last change of what it shows", () => {
    const edition = createSampleEdition({ site: createSampleSite({ articlesPerPage: 2 }) });
    expect(list(edition)).toMatchInlineSnapshot(`
      [
        "index.html 2024-05-04",
        "page-2.html 2023-12-31",
        "2024/ferry.html 2024-05-04",
        "2024/crane.html 2024-01-10",
        "2023/tide.html 2023-12-31",
        "tags/ferries.html 2024-05-04",
        "tags/quays.html 2024-05-04",
        "tags/quays.page-2.html 2023-12-31",
        "authors/mia-lund.html 2024-05-04",
        "authors/mia-lund.page-2.html 2023-12-31",
        "people/jo-berg.html 2024-05-04",
        "organizations/port-board.html 2024-05-04",
        "archive.html 2024-05-04",
        "2024.html 2024-05-04",
        "2023.html 2023-12-31",
        "tags.html 2024-05-04",
        "corrections.html unknown",
        "sources.html unknown",
        "about.html unknown",
      ]
    `);
  });

  it("lists the history of an article, which changed with its newest revision", () => {
    const article = createSampleArticle({ history: createSampleHistory() });
    expect(list(createSampleEdition({ articles: [article] }))).toContain(
      "2024/ferry.history.html 2024-05-04",
    );
  });

  it("lists the home page, the archive and the index of tags of an edition without articles", () => {
    expect(list(createSampleEdition({ articles: [] }))).toEqual([
      "index.html unknown",
      "archive.html unknown",
      "tags.html unknown",
      "corrections.html unknown",
      "sources.html unknown",
      "about.html unknown",
    ]);
  });
});
