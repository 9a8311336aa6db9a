import type { Edition } from "../edition/edition.ts";
import { renderNewsSitemap } from "../feeds/render-news-sitemap.ts";

export const data = { permalink: "news-sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ edition }: { edition: Edition }): string {
  return renderNewsSitemap(edition);
}
