import type { Edition } from "../edition/edition.ts";
import { buildHomeFeed } from "../feeds/feed-description.ts";
import { renderAtom } from "../feeds/render-atom.ts";

export const data = { permalink: "feed.xml", eleventyExcludeFromCollections: true };

export function render({ edition }: { edition: Edition }): string {
  return renderAtom(buildHomeFeed(edition, data.permalink), edition.site);
}
