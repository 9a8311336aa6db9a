import type { Diagnostic } from "../../../model/diagnostic.ts";
import { problem } from "../../problem.ts";
import { addressOf, type ExpectedSite } from "../expected-site.ts";
import type { Sitemap } from "../parse-sitemap.ts";
import { listRobotsSitemaps, NEWS_SITEMAP, type ParsedSite } from "../scan-files.ts";

/** The most locations in one sitemap (sitemaps.org). */
const MOST_LOCATIONS = 50_000;

/** Sitemaps keep to their format's limits and are found through `robots.txt`; the news sitemap is of two days. */
export function checkSitemaps(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  return [
    ...[...site.sitemaps].flatMap(([path, sitemap]) =>
      findSitemapFaults(sitemap, site, expected).map((fault) => problem("sitemaps", path, fault)),
    ),
    ...checkRobots(site, expected),
    ...checkNews(site, expected),
  ];
}

function findSitemapFaults(
  { isIndex, locations }: Sitemap,
  { sitemaps }: ParsedSite,
  expected: ExpectedSite,
) {
  const siteUrl = expected.edition.site.url;
  const foreign = locations.filter(({ url }) => !url.startsWith(siteUrl));
  const children = isIndex ? locations.filter(({ url }) => url.startsWith(siteUrl)) : [];
  const lost = children.filter(({ url }) => sitemaps.get(url.slice(siteUrl.length))?.isIndex !== false);
  return [
    ...(locations.length > MOST_LOCATIONS
      ? [`has ${locations.length} locations; ${MOST_LOCATIONS} or fewer would pass, with an index above`]
      : []),
    ...foreign.map(({ url }) => `has the location ${url}, which is not below ${siteUrl}`),
    ...lost.map(({ url }) => `names ${url}, which is no sitemap of this site`),
  ];
}

function checkRobots(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const named = listRobotsSitemaps(site);
  const known = new Map([...site.sitemaps.keys()].map((path) => [addressOf(path, expected), path]));
  const wanted = ["sitemap.xml", NEWS_SITEMAP].map((path) => addressOf(path, expected));
  return [
    ...wanted
      .filter((url) => !named.includes(url))
      .map((url) => `does not name ${url}; Sitemap: ${url} would pass`),
    ...named
      .filter((url) => !known.has(url) && !isAdded(url, site, expected))
      .map((url) => `names ${url}, which is no sitemap of this site`),
  ].map((fault) => problem("sitemaps", "robots.txt", fault));
}

/** A sitemap of the publication's own: on another host, or a static file. */
function isAdded(url: string, { resolve }: ParsedSite, { edition, statics }: ExpectedSite): boolean {
  if (!edition.robots?.sitemaps.includes(url)) return false;
  const target = resolve("robots.txt", url);
  return target.kind === "elsewhere" || (target.kind === "file" && statics.has(target.path));
}

function checkNews({ sitemaps }: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const sitemap = sitemaps.get(NEWS_SITEMAP);
  if (!sitemap) return [];
  const wanted = expected.news.map((url) => addressOf(url, expected));
  const found = sitemap.locations.filter(({ news }) => news).map(({ url }) => url);
  // A sitemap may not be empty, so that on a quiet day the home page stands in.
  const standIn = wanted.length === 0 ? [addressOf("index.html", expected)] : [];
  const plain = sitemap.locations.filter(({ news }) => !news).map(({ url }) => url);
  return [
    ...wanted
      .filter((url) => !found.includes(url))
      .map((url) => `lacks ${url}, which is of the last two days`),
    ...found
      .filter((url) => !wanted.includes(url))
      .map((url) => `has ${url}, which is not of the last two days`),
    ...plain.filter((url) => !standIn.includes(url)).map((url) => `has ${url} without news metadata`),
  ].map((fault) => problem("sitemaps", NEWS_SITEMAP, fault));
}
