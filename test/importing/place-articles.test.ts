import { DateTime } from "luxon";
import { expect, it } from "vitest";
import type { FoundArticle } from "../../src/importing/found-article.ts";
import { findUrl, placeArticles } from "../../src/importing/place-articles.ts";
import { createFolder } from "../helpers/publication.ts";

const plain: FoundArticle = {
  origin: "old.example/?p=1",
  file: "/old/export.xml",
  root: "/old",
  title: "Title",
  description: undefined,
  date: "2020-02-03",
  updated: undefined,
  authors: [],
  tags: [],
  lang: undefined,
  isDraft: false,
  image: undefined,
  addresses: [],
  extra: {},
  text: "",
  textLine: 1,
};
const now = DateTime.fromISO("2026-11-28");

async function place(...articles: readonly Partial<FoundArticle>[]) {
  const root = await createFolder({
    "src/content/pages/about.md": "---\ntitle: Mine\n---\nMine.",
    "src/content/pages/imprint/index.md": "---\n# imported from: old.example/?p=9\ntitle: Imprint\n---\nUs.",
  });
  const found = articles.map((article, index) => ({ ...plain, origin: String(index), ...article }));
  return placeArticles(found, root, "en", now).map(({ placed, isPresent }) => [placed.target, isPresent]);
}

it("names articles of one file by their slugs, within a year's folder whatever the slug says", async () => {
  expect(
    await place(
      { slug: "some-story" },
      { slug: "../../x" },
      { slug: "some-story" },
      { slug: "%%", title: "A B" },
    ),
  ).toEqual([
    ["src/content/articles/2020/some-story/index.md", false],
    ["src/content/articles/2020/x/index.md", false],
    ["src/content/articles/2020/some-story-2/index.md", false],
    ["src/content/articles/2020/a-b/index.md", false],
  ]);
});

it("gives pages a place of their own, never that of a page that is there or that the site makes", async () => {
  const pages = ["about", "archive", "2021", "history", "feed"].map((slug) => ({ slug, isPage: true }));
  expect(await place(...pages, { origin: "old.example/?p=9", slug: "legal", isPage: true })).toEqual([
    ["src/content/pages/about-2/index.md", false],
    ["src/content/pages/archive-2/index.md", false],
    ["src/content/pages/page-2021/index.md", false],
    ["src/content/pages/history/index.md", false],
    ["src/content/pages/feed-2/index.md", false],
    ["src/content/pages/imprint/index.md", true],
  ]);
});

it("finds the address of an article and of a page", () => {
  expect(findUrl("src/content/articles/2020/a/index.md")).toBe("2020/a.html");
  expect(findUrl("src/content/pages/a.md")).toBe("a.html");
});
