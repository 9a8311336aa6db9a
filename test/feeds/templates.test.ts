import { describe, expect, it } from "vitest";
import * as correctionsFeed from "../../src/pages/corrections.xml.11ty.ts";
import * as entityFeed from "../../src/pages/entity-feed.11ty.ts";
import * as jsonFeed from "../../src/pages/feed.json.11ty.ts";
import * as atomFeed from "../../src/pages/feed.xml.11ty.ts";
import * as newsSitemap from "../../src/pages/news-sitemap.xml.11ty.ts";
import * as robots from "../../src/pages/robots.txt.11ty.ts";
import * as sitemap from "../../src/pages/sitemap.xml.11ty.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleEdition } from "../helpers/sample-edition.ts";

const edition = createSampleEdition();

describe("page templates", () => {
  it.each([
    ["feed.xml", () => renderPlanned(atomFeed, edition), 'rel="self" type="application/atom+xml" href="'],
    ["feed.json", () => renderPlanned(jsonFeed, edition), '"feed_url":"'],
    ["corrections.xml", () => renderPlanned(correctionsFeed, edition), 'rel="self" type="application/'],
    ["news-sitemap.xml", () => renderPlanned(newsSitemap, edition), "<loc>"],
    ["robots.txt", () => renderPlanned(robots, edition), "Sitemap: "],
    ["sitemap.xml", () => renderPlanned(sitemap, edition), "2024/ferry.html</loc>"],
  ])("%s stands at its place, and names addresses of the site", async (url, render, expected) => {
    const files = await render();
    expect([...files.keys()]).toEqual([url]);
    expect(files.get(url)).toContain(expected);
    expect(files.get(url)).toContain("https://example.org/post/");
  });

  it("writes one feed a tag and author where the entity says", async () => {
    const feeds = await renderPlanned(entityFeed, edition);
    expect([...feeds.keys()]).toEqual(
      [...edition.tags, ...edition.authors].map(({ entity }) => entity.feedUrl),
    );
    for (const [url, feed] of feeds) expect(feed).toContain(`/post/${url}"`);
  });
});
