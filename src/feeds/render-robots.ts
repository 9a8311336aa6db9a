import type { Site } from "../edition/edition.ts";
import { absoluteUrl } from "../edition/urls.ts";

/** `robots.txt` (RFC 9309): everything is open, and here are the sitemaps. */
export function renderRobots(site: Site): string {
  const sitemaps = ["sitemap.xml", "news-sitemap.xml"].map((url) => `Sitemap: ${absoluteUrl(site, url)}\n`);
  return `User-agent: *\nAllow: /\n\n${sitemaps.join("")}`;
}
