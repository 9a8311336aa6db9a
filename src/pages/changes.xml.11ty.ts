import type { Edition } from "../edition/edition.ts";
import { hasChangesFeed, renderChangesFeed } from "../feeds/render-changes-feed.tsx";

const url = "changes.xml";

export const data = {
  permalink: ({ edition }: { edition: Edition }) => hasChangesFeed(edition) && url,
  eleventyExcludeFromCollections: true,
};

export async function render({ edition }: { edition: Edition }): Promise<string> {
  return renderChangesFeed(edition, url);
}
