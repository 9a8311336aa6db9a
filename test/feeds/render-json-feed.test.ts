import { describe, expect, it } from "vitest";
import { buildHomeFeed } from "../../src/feeds/feed-description.ts";
import { renderJsonFeed } from "../../src/feeds/render-json-feed.ts";
import { createSampleMedia } from "../helpers/recordings.ts";
import { createSampleArticle, createSampleEdition } from "../helpers/sample-edition.ts";

function parseSample(...[overrides]: Parameters<typeof createSampleEdition>): unknown {
  const edition = createSampleEdition(overrides);
  return JSON.parse(renderJsonFeed(buildHomeFeed(edition, "feed.json"), edition.site));
}

describe("renderJsonFeed", () => {
  it("writes the feed's own fields in version 1.1", () => {
    expect(parseSample({ articles: [] })).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Harbour Post",
      description: "A newspaper about one harbour.",
      home_page_url: "https://example.org/post/",
      feed_url: "https://example.org/post/feed.json",
      language: "en",
      authors: [{ name: "Harbour Press", url: "https://example.org/post/about.html" }],
      items: [],
    });
  });

  it("attaches recordings with type, size and duration", () => {
    const body = { ...createSampleArticle().body, media: [createSampleMedia()] };
    expect(parseSample({ articles: [createSampleArticle({ body })] })).toMatchObject({
      items: [
        {
          attachments: [
            {
              url: "https://example.org/post/files/0123456789ab/clip.mp4",
              mime_type: "video/mp4",
              title: "The ferry leaves",
              size_in_bytes: 1_234_567,
              duration_in_seconds: 200,
            },
          ],
        },
      ],
    });
  });

  it("writes an item with its full text, absolute links and offsets", () => {
    const articles = createSampleEdition().articles.slice(0, 1);
    expect(parseSample({ articles })).toMatchObject({
      items: [
        {
          id: "tag:example.org,2021:2024/ferry",
          url: "https://example.org/post/2024/ferry.html",
          title: "The ferry sails again",
          summary: "After six weeks in dock the ferry is back.",
          content_html:
            '<p>The ferry left at dawn. <a href="https://example.org/post/about.html">About us</a></p>',
          date_published: "2024-05-03T08:30:00+02:00",
          date_modified: "2024-05-04T09:00:00+02:00",
          authors: [{ name: "Mia Lund", url: "https://example.org/post/authors/mia-lund.html" }],
          tags: ["Ferries", "Quays & piers"],
        },
      ],
    });
  });

  it("has a language only for items in another one, and a change date only for changed ones", () => {
    const articles = [createSampleArticle(), createSampleArticle({ lang: "zh" })];
    expect(parseSample({ articles })).toEqual(
      expect.objectContaining({
        items: [
          expect.not.objectContaining({ language: expect.anything(), date_modified: expect.anything() }),
          expect.objectContaining({ language: "zh" }),
        ],
      }),
    );
  });
});
