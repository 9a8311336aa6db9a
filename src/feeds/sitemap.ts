import type { DateTime } from "luxon";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { renderXml, type XmlElement } from "./render-xml.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** An entry of a sitemap. */
export interface SitemapUrl {
  /** Path from the site's root. */
  readonly url: string;
  /** When what stands there last changed, where that is known. */
  readonly lastChange?: DateTime | undefined;
}

/** A sitemap (sitemaps.org, 0.9): at most 50,000 pages. */
export function renderUrlSet(urls: readonly SitemapUrl[], site: Site): string {
  const url = urls.map((entry) => buildLocation(entry, site));
  return renderXml({ urlset: { "@_xmlns": SITEMAP_NAMESPACE, url } });
}

/** An index of sitemaps (sitemaps.org, 0.9), for a site with more pages than one sitemap may hold. */
export function renderSitemapIndex(sitemaps: readonly SitemapUrl[], site: Site): string {
  const sitemap = sitemaps.map((entry) => buildLocation(entry, site));
  return renderXml({ sitemapindex: { "@_xmlns": SITEMAP_NAMESPACE, sitemap } });
}

function buildLocation({ url, lastChange }: SitemapUrl, site: Site): XmlElement {
  return { loc: absoluteUrl(site, url), lastmod: lastChange && formatInstant(lastChange) };
}
