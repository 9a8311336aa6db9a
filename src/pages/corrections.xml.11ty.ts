import type { Edition } from "../edition/edition.ts";
import { renderCorrectionsFeed } from "../feeds/render-corrections-feed.tsx";

export const data = { permalink: "corrections.xml", eleventyExcludeFromCollections: true };

export function render({ edition }: { edition: Edition }): string {
  return renderCorrectionsFeed(edition, data.permalink);
}
