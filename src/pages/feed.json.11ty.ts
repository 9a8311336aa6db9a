import type { Edition } from "../edition/edition.ts";
import { buildHomeFeed } from "../feeds/feed-description.ts";
import { renderJsonFeed } from "../feeds/render-json-feed.ts";

export const data = { permalink: "feed.json", eleventyExcludeFromCollections: true };

export function render({ edition }: { edition: Edition }): string {
  return renderJsonFeed(buildHomeFeed(edition, data.permalink), edition.site);
}
