import { describe, expect, it } from "vitest";
import {
  atomFeedTemplate,
  correctionsFeedTemplate,
  entityFeedTemplate,
  jsonFeedTemplate,
  newsSitemapTemplate,
  podcastTemplate,
  robotsTemplate,
} from "../../src/site/feed-templates.ts";
import { buildFrame } from "../../src/site/frame.ts";
import { planSite } from "../../src/site/plan-site.ts";
import { createSampleReading } from "../helpers/recordings.ts";
import { renderAll, renderPlanned } from "../helpers/render-planned.ts";
import { createSampleArticle, createSampleEdition } from "../helpers/sample-edition.ts";

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

  it("plans a podcast, and links to it, only if an article has a recording", async () => {
    expect(await renderPlanned(podcastTemplate, edition)).toEqual(new Map());
    expect(buildFrame(edition)).not.toHaveProperty("hasPodcast");
    const [ferry = createSampleArticle(), ...others] = edition.articles;
    const artwork = { file: "podcast.png", url: "podcast.png" };
    const articles = [{ ...ferry, audio: createSampleReading() }, ...others];
    const heard = createSampleEdition({ articles, assets: [artwork] });
    const files = await renderPlanned(podcastTemplate, heard);
    expect(files.get("podcast.xml")).toContain('<itunes:image href="https://example.org/post/podcast.png"/>');
    expect(buildFrame(heard).footer).toContainEqual({ url: "podcast.xml", feed: "podcast" });
    const pages = await renderAll(planSite(heard).filter(({ url }) => url === "2024/crane.html"));
    const page = pages.get("2024/crane.html");
    expect(page).toContain(
      '<link rel="alternate" type="application/rss+xml" title="The Harbour Post" href="../podcast.xml"',
    );
    expect(page).toContain('<a href="../podcast.xml">Podcast</a>');
  });

  it("writes the feed of each tag and author at the entity's feedUrl", async () => {
    const feeds = await renderPlanned(entityFeedTemplate, edition);
    expect([...feeds.keys()]).toEqual(
      [...edition.tags, ...edition.authors].map(({ entity }) => entity.feedUrl),
    );
    for (const [url, feed] of feeds) expect(feed).toContain(`/post/${url}"`);
  });
});
