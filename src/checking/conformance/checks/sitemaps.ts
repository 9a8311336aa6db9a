import type { FileFinding } from "../../finding.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";

const SITEMAP = "sitemap.xml";
const NEWS_SITEMAP = "news-sitemap.xml";

/** The most locations in one sitemap (sitemaps.org). */
const MOST_LOCATIONS = 50_000;

/** The URLs that a file lists, and those that it should list. */
type Comparison = readonly [file: string, found: readonly string[], wanted: readonly string[]];

/**
 * Checks that sitemaps list each page that search engines may show, keep to their format's limit, and are named in `robots.txt`.
 */
export function checkSitemaps(site: ParsedSite, expected: ExpectedSite): FileFinding[] {
  const long = [...site.sitemaps].filter(([, { locations }]) => locations.length > MOST_LOCATIONS);
  const comparisons = [...compareSitemaps(site, expected), compareRobots(site, expected)];
  return [
    ...long.map(([file, { locations }]) => ({
      file,
      message: `has ${locations.length} locations; ${MOST_LOCATIONS} or fewer would pass, with an index above`,
    })),
    ...comparisons.flatMap(([file, found, wanted]) =>
      compareLists(
        found.map((text) => ({ text })),
        wanted,
      ).map((finding) => ({ file, ...finding })),
    ),
  ];
}

function compareSitemaps({ sitemaps, listed }: ParsedSite, expected: ExpectedSite): Comparison[] {
  const { addressOf, isOwn, news } = expected;
  const others = [...sitemaps].filter(([path]) => path !== NEWS_SITEMAP);
  const parts = others.map(([path]) => path).filter((path) => path !== SITEMAP && !isOwn(path));
  const listUrls = (isIndex: boolean) =>
    others
      .filter(([, sitemap]) => sitemap.isIndex === isIndex)
      .flatMap(([, { locations }]) => locations.map(({ url }) => url));
  const newsLocations = sitemaps.get(NEWS_SITEMAP)?.locations ?? [];
  // A sitemap may not be empty: on a day without news it lists the home page.
  const newsUrls = news.length > 0 ? news.map(addressOf) : [`${addressOf("index.html")} as no news`];
  return [
    [SITEMAP, listUrls(false).sort(), listed.map(addressOf).sort()],
    [SITEMAP, listUrls(true).sort(), parts.map(addressOf).sort()],
    [NEWS_SITEMAP, newsLocations.map(({ url, isNews }) => (isNews ? url : `${url} as no news`)), newsUrls],
  ];
}

function compareRobots({ robots }: ParsedSite, expected: ExpectedSite): Comparison {
  const { edition, addressOf, resolve, statics } = expected;
  const named = [...robots.matchAll(/^sitemap:[ \t]*(\S+)/gim)].map(([, url = ""]) => url);
  // Only sitemaps on another host and static files are added: `robots.txt` names the site's own sitemaps anyway.
  const further = (edition.robots?.sitemaps ?? []).filter((url) => {
    const path = resolve("robots.txt", url);
    return path === url || statics.has(path);
  });
  return ["robots.txt", named.sort(), [addressOf(SITEMAP), addressOf(NEWS_SITEMAP), ...further].sort()];
}
