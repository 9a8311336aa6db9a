import { describe, expect, it } from "vitest";
import * as entityFeed from "../../src/pages/entity-feed.11ty.ts";
import * as jsonFeed from "../../src/pages/feed.json.11ty.ts";
import * as atomFeed from "../../src/pages/feed.xml.11ty.ts";
import * as newsSitemap from "../../src/pages/news-sitemap.xml.11ty.ts";
import * as robots from "../../src/pages/robots.txt.11ty.ts";
import * as sitemap from "../../src/pages/sitemap.xml.11ty.ts";
import { noPageStore } from "../../src/store/page-store.ts";
import { createSampleEdition } from "../helpers/sample-edition.ts";

const edition = createSampleEdition();

describe("page templates", () => {
  it.each([
    ["feed.xml", atomFeed, 'rel="self" type="application/atom+xml" href="https://example.org/post/feed.xml"'],
    ["feed.json", jsonFeed, '"feed_url":"https://example.org/post/feed.json"'],
    ["news-sitemap.xml", newsSitemap, "https://example.org/post/2024/ferry.html"],
    ["robots.txt", robots, "Sitemap: https://example.org/post/sitemap.xml"],
  ])("%s stands at its permalink", (url, template, expected) => {
    expect(template.data.permalink).toBe(url);
    expect(template.render({ edition })).toContain(expected);
  });

  it("writes one feed a tag and author where the entity says", () => {
    const feeds = entityFeed.data.pagination.before([], { edition, store: noPageStore });
    expect(feeds.map((planned) => entityFeed.data.permalink({ planned }))).toEqual(
      [...edition.tags, ...edition.authors].map(({ entity }) => entity.feedUrl),
    );
    for (const planned of feeds) expect(entityFeed.render({ planned })).toContain(`/post/${planned.url}"`);
  });

  it("writes each file of the sitemap at its own place", () => {
    const files = sitemap.data.pagination.before([], { edition, store: noPageStore });
    expect(files.map((planned) => sitemap.data.permalink({ planned }))).toEqual(["sitemap.xml"]);
    for (const planned of files) expect(sitemap.render({ planned })).toContain("2024/ferry.html</loc>");
  });
});
