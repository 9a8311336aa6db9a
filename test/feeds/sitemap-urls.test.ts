import { describe, expect, it } from "vitest";
import { buildSitemapUrls } from "../../src/feeds/sitemap-urls.ts";
import { createSampleArticle, createSampleEdition, createSampleSite } from "../helpers/sample-edition.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";

describe("buildSitemapUrls", () => {
  it("lists every page once, with the last change of what it shows", () => {
    const edition = createSampleEdition({ site: createSampleSite({ articlesPerPage: 2 }) });
    expect(
      buildSitemapUrls(edition).map(
        ({ url, lastChange }) => `${url} ${lastChange?.toISODate() ?? "unknown"}`,
      ),
    ).toMatchInlineSnapshot(`
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
    const urls = buildSitemapUrls(createSampleEdition({ articles: [article] }));
    expect(urls.find(({ url }) => url === "2024/ferry.history.html")?.lastChange?.toISODate()).toBe(
      "2024-05-04",
    );
  });

  it("lists the home page, the archive and the index of tags of an edition without articles", () => {
    const urls = buildSitemapUrls(createSampleEdition({ articles: [] }));
    expect(urls.map(({ url }) => url)).toEqual([
      "index.html",
      "archive.html",
      "tags.html",
      "corrections.html",
      "sources.html",
      "about.html",
    ]);
  });
});
