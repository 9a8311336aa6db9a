import { describe, expect, it } from "vitest";
import {
  atomFeedTemplate,
  correctionsFeedTemplate,
  entityFeedTemplate,
  jsonFeedTemplate,
  newsSitemapTemplate,
  robotsTemplate,
} from "../../src/site/feed-templates.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { renderAll, renderPlanned } from "../helpers/render-planned.ts";
import { createSampleEdition } from "../helpers/sample-edition.ts";

const edition = createSampleEdition();

describe("page templates", () => {
  it.each([
    [
      "feed.xml",
      () => renderPlanned(atomFeedTemplate, edition),
      'rel="self" type="application/atom+xml" href="',
    ],
    ["feed.json", () => renderPlanned(jsonFeedTemplate, edition), '"feed_url":"'],
    [
      "corrections.xml",
      () => renderPlanned(correctionsFeedTemplate, edition),
      'rel="self" type="application/',
    ],
    ["news-sitemap.xml", () => renderPlanned(newsSitemapTemplate, edition), "<loc>"],
    ["robots.txt", () => renderPlanned(robotsTemplate, edition), "Sitemap: "],
    [
      "sitemap.xml",
      () => renderAll(planSite(edition).filter(({ template }) => template === "sitemap")),
      "2024/ferry.html</loc>",
    ],
  ])("%s stands at its place, and names addresses of the site", async (url, render, expected) => {
    const files = await render();
    expect([...files.keys()]).toEqual([url]);
    expect(files.get(url)).toContain(expected);
    expect(files.get(url)).toContain("https://example.org/post/");
  });

  it("writes the feed of each tag and author at the entity's feedUrl", async () => {
    const feeds = await renderPlanned(entityFeedTemplate, edition);
    expect([...feeds.keys()]).toEqual(
      [...edition.tags, ...edition.authors].map(({ entity }) => entity.feedUrl),
    );
    for (const [url, feed] of feeds) expect(feed).toContain(`/post/${url}"`);
  });
});
