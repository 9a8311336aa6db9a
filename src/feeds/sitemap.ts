import type { DateTime } from "luxon";
import { formatInstant } from "../edition/dates.ts";
import type { Site } from "../edition/edition.ts";
import { absoluteUrl } from "../edition/urls.ts";
import { findLatest } from "./last-change.ts";
import { renderXml, type XmlElement } from "./render-xml.ts";
import type { SitemapUrl } from "./sitemap-urls.ts";

export const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The most that sitemaps.org allows in one file. */
const URLS_PER_FILE = 50_000;

export interface SitemapFile {
  readonly url: string;
  readonly xml: string;
}

/**
 * `sitemap.xml` (sitemaps.org, 0.9). With more URLs than one file may hold it is an index of `sitemap-1.xml`,
 * `sitemap-2.xml` …, which follow it.
 */
export function buildSitemap(
  urls: readonly SitemapUrl[],
  site: Site,
  urlsPerFile = URLS_PER_FILE,
): SitemapFile[] {
  if (urls.length <= urlsPerFile) return [{ url: "sitemap.xml", xml: renderUrlSet(urls, site) }];
  const parts = Array.from({ length: Math.ceil(urls.length / urlsPerFile) }, (_, index) => ({
    url: `sitemap-${index + 1}.xml`,
    urls: urls.slice(index * urlsPerFile, (index + 1) * urlsPerFile),
  }));
  const sitemap = parts.map(({ url, urls }) =>
    buildLocation(url, findLatest(urls.flatMap(({ lastChange }) => lastChange ?? [])), site),
  );
  return [
    { url: "sitemap.xml", xml: renderXml({ sitemapindex: { "@_xmlns": SITEMAP_NAMESPACE, sitemap } }) },
    ...parts.map(({ url, urls }) => ({ url, xml: renderUrlSet(urls, site) })),
  ];
}

function renderUrlSet(urls: readonly SitemapUrl[], site: Site): string {
  const url = urls.map(({ url, lastChange }) => buildLocation(url, lastChange, site));
  return renderXml({ urlset: { "@_xmlns": SITEMAP_NAMESPACE, url } });
}

function buildLocation(url: string, lastChange: DateTime | undefined, site: Site): XmlElement {
  return { loc: absoluteUrl(site, url), lastmod: lastChange && formatInstant(lastChange) };
}
