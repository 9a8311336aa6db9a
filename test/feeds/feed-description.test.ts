import { describe, expect, it } from "vitest";
import { buildEntityFeeds, buildHomeFeed } from "../../src/feeds/feed-description.ts";
import { createSampleEdition, createSampleSite } from "../helpers/sample-edition.ts";

describe("buildHomeFeed", () => {
  it("holds the newest articles, as many as the site says", () => {
    const edition = createSampleEdition({ site: createSampleSite({ articlesPerFeed: 2 }) });
    const feed = buildHomeFeed(edition, "feed.xml");
    expect(feed.articles.map(({ key }) => key)).toEqual(["2024/ferry", "2024/crane"]);
    expect(feed).toMatchObject({ url: "feed.xml", pageUrl: "index.html", title: "The Harbour Post" });
  });
});

describe("buildEntityFeeds", () => {
  it("describes one feed for each tag and author", () => {
    const feeds = buildEntityFeeds(createSampleEdition());
    expect(feeds.map(({ url, pageUrl, title }) => [url, pageUrl, title])).toEqual([
      ["tags/ferries.xml", "tags/ferries.html", "Ferries – The Harbour Post"],
      ["tags/quays.xml", "tags/quays.html", "Quays & piers – The Harbour Post"],
      ["authors/mia-lund.xml", "authors/mia-lund.html", "Mia Lund – The Harbour Post"],
    ]);
  });

  it("fills each with the whole articles of its subject, as many as the site says", () => {
    const edition = createSampleEdition({ site: createSampleSite({ articlesPerFeed: 2 }) });
    const [ferries, quays] = buildEntityFeeds(edition);
    expect(ferries?.articles).toEqual(edition.articles.slice(0, 1));
    expect(quays?.articles).toEqual(edition.articles.slice(0, 2));
  });

  it("fails on a subject that lists an article the Edition does not have", () => {
    const { tags } = createSampleEdition();
    expect(() => buildEntityFeeds(createSampleEdition({ articles: [], tags }))).toThrow(
      "tags/ferries.html lists 2024/ferry.html, which is not among the Edition's articles",
    );
  });
});
