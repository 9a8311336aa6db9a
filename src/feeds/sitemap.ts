import type { DateTime } from "luxon";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { renderXml, type XmlElement } from "./render-xml.ts";

export const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

export interface SitemapUrl {
  /** Path from the site's root. */
  readonly url: string;
  /** When the page's content last changed, if known. */
  readonly lastChange?: DateTime | undefined;
}

/** Renders a sitemap (sitemaps.org 0.9). @param urls at most 50,000. */
export function renderUrlSet(urls: readonly SitemapUrl[], site: Site): string {
  const url = urls.map((entry) => buildLocation(entry, site));
  return renderXml({ urlset: { "@_xmlns": sitemapNamespace, url } });
}

/** Renders an index of sitemaps (sitemaps.org 0.9), for a site with more pages than one sitemap may list. */
export function renderSitemapIndex(sitemaps: readonly SitemapUrl[], site: Site): string {
  const sitemap = sitemaps.map((entry) => buildLocation(entry, site));
  return renderXml({ sitemapindex: { "@_xmlns": sitemapNamespace, sitemap } });
}

function buildLocation({ url, lastChange }: SitemapUrl, site: Site): XmlElement {
  return { loc: absoluteUrl(site, url), lastmod: lastChange && formatInstant(lastChange) };
}
