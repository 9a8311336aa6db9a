import { describe, expect, it } from "vitest";
import { renderNewsSitemap } from "../../src/feeds/render-news-sitemap.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";
import { parseXml } from "./parse-xml.ts";

describe("renderNewsSitemap", () => {
  it("holds the articles of the last two days", () => {
    expect(renderNewsSitemap(createSampleEdition())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url>
          <loc>https://example.org/post/2024/ferry.html</loc>
          <news:news>
            <news:publication>
              <news:name>The Harbour Post</news:name>
              <news:language>en</news:language>
            </news:publication>
            <news:publication_date>2024-05-03T08:30:00+02:00</news:publication_date>
            <news:title>The ferry sails again</news:title>
          </news:news>
        </url>
      </urlset>
      "
    `);
  });

  it("counts two days to the minute, from the build's clock", () => {
    const dates = [
      "2024-05-04T12:01:00",
      "2024-05-04T12:00:00",
      "2024-05-02T12:00:00",
      "2024-05-02T11:59:00",
    ];
    const articles = dates.map((date, index) =>
      createSampleArticle({ key: `2024/${index}`, date: sampleDate(date) }),
    );
    expect(parseXml(renderNewsSitemap(createSampleEdition({ articles })))).toMatchObject({
      urlset: {
        url: [
          { loc: "https://example.org/post/2024/1.html" },
          { loc: "https://example.org/post/2024/2.html" },
        ],
      },
    });
  });

  it("holds the newest 1,000 at most", () => {
    const articles = Array.from({ length: 1001 }, (_, index) =>
      createSampleArticle({ key: `2024/${index}` }),
    );
    const xml = renderNewsSitemap(createSampleEdition({ articles }));
    expect(xml.match(/<url>/g)).toHaveLength(1000);
    expect(xml).not.toContain("2024/1000.html");
  });

  it("lists the home page, without news metadata, if no article is recent", () => {
    expect(parseXml(renderNewsSitemap(createSampleEdition({ articles: [] })))).toMatchObject({
      urlset: { url: [{ loc: "https://example.org/post/" }] },
    });
  });

  it.each([
    ["en-GB", "en"],
    ["de", "de"],
    ["zh", "zh-cn"],
    ["zh-Hans", "zh-cn"],
    ["zh-SG", "zh-cn"],
    ["zh-Hant", "zh-tw"],
    ["zh-TW", "zh-tw"],
    ["zh-HK", "zh-tw"],
  ])("writes the language %s as %s", (lang, expected) => {
    const xml = renderNewsSitemap(createSampleEdition({ articles: [createSampleArticle({ lang })] }));
    expect(xml).toContain(`<news:language>${expected}</news:language>`);
  });
});
