import type { FileFinding } from "../../finding.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";

const SITEMAP = "sitemap.xml";
const NEWS_SITEMAP = "news-sitemap.xml";

/** The most locations in one sitemap (sitemaps.org). */
const MOST_LOCATIONS = 50_000;

/** Sitemaps list each page that search engines may show, keep to their format's limit, and are named in `robots.txt`. */
export function checkSitemaps(
  { sitemaps, listed, robots }: ParsedSite,
  expected: ExpectedSite,
): FileFinding[] {
  const { addressOf, isOwn, news, edition, resolve, statics } = expected;
  const urlsOf = (isIndex: boolean) =>
    [...sitemaps].flatMap(([path, sitemap]) =>
      sitemap.isIndex === isIndex && path !== NEWS_SITEMAP ? sitemap.locations.map(({ url }) => url) : [],
    );
  const compare = (file: string, found: readonly string[], wanted: readonly string[]) =>
    compareLists(
      found.map((text) => ({ text })),
      wanted,
    ).map((finding) => ({ file, ...finding }));
  const parts = [...sitemaps.keys()].filter(
    (path) => path !== SITEMAP && path !== NEWS_SITEMAP && !isOwn(path),
  );
  const added = edition.robots?.sitemaps ?? [];
  // A further sitemap of the publication is on another host, or a static file.
  const isThere = (url: string) =>
    resolve("robots.txt", url) === url || statics.has(resolve("robots.txt", url));
  const newsUrls = news.map(addressOf);
  return [
    ...[...sitemaps]
      .filter(([, { locations }]) => locations.length > MOST_LOCATIONS)
      .map(
        ([
          file,
          {
            locations: { length },
          },
        ]) => ({
          file,
          message: `has ${length} locations; ${MOST_LOCATIONS} or fewer would pass, with an index above`,
        }),
      ),
    ...compare(SITEMAP, urlsOf(false).sort(), listed.map(addressOf).sort()),
    ...compare(SITEMAP, urlsOf(true).sort(), parts.map(addressOf).sort()),
    ...compare(
      "robots.txt",
      [...robots.matchAll(/^sitemap:[ \t]*(\S+)/gim)].map(([, url = ""]) => url).sort(),
      [addressOf(SITEMAP), addressOf(NEWS_SITEMAP), ...added.filter(isThere)].sort(),
    ),
    ...compare(
      NEWS_SITEMAP,
      (sitemaps.get(NEWS_SITEMAP)?.locations ?? []).map(({ url, isNews }) =>
        isNews ? url : `${url} as no news`,
      ),
      // A sitemap may not be empty: on a quiet day it lists the home page.
      newsUrls.length > 0 ? newsUrls : [`${addressOf("index.html")} as no news`],
    ),
  ];
}
