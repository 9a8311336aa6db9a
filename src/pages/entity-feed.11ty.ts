import type { Edition } from "../edition/edition.ts";
import { buildEntityFeeds, type FeedDescription } from "../feeds/feed-description.ts";
import { renderAtom } from "../feeds/render-atom.ts";

interface Data {
  readonly edition: Edition;
  readonly feed: FeedDescription;
}

export const data = {
  pagination: {
    // Eleventy wants a list to start from; `before` puts the feeds in its place.
    data: "edition.articles",
    before: (_: unknown, { edition }: Pick<Data, "edition">) => buildEntityFeeds(edition),
    size: 1,
    alias: "feed",
  },
  permalink: ({ feed }: Pick<Data, "feed">) => feed.url,
  eleventyExcludeFromCollections: true,
};

export function render({ feed, edition }: Data): string {
  return renderAtom(feed, edition.site);
}
