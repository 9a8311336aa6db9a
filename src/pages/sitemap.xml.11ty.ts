import type { Edition } from "../edition/edition.ts";
import { buildSitemap, type SitemapFile } from "../feeds/sitemap.ts";
import { buildSitemapUrls } from "../feeds/sitemap-urls.ts";

export const data = {
  pagination: {
    // Eleventy wants a list to start from; `before` puts the sitemap's files in its place.
    data: "edition.articles",
    before: (_: unknown, { edition }: { edition: Edition }) =>
      buildSitemap(buildSitemapUrls(edition), edition.site),
    size: 1,
    alias: "sitemap",
  },
  permalink: ({ sitemap }: { sitemap: SitemapFile }) => sitemap.url,
  eleventyExcludeFromCollections: true,
};

export function render({ sitemap }: { sitemap: SitemapFile }): string {
  return sitemap.xml;
}
