import type { Feed } from "./feed.ts";
import type { PageRecord } from "./page-facts.ts";
import type { Sitemap } from "./parse-sitemap.ts";
import type { Target } from "./resolve-reference.ts";

/** What is known of a whole site when each of its files has been read once. */
export interface SiteFacts {
  /** Every file, by its path from the site's root. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** Pages that are copied as they are. */
  readonly staticPages: ReadonlyMap<string, PageRecord>;
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly sitemaps: ReadonlyMap<string, Sitemap>;
  /** Text of `robots.txt`. */
  readonly robots?: string;
  /** Each stylesheet that a page carries, by its hash, with the first page that does and its weight where it is too much. */
  readonly styles: ReadonlyMap<string, { readonly path: string; readonly excess: number | undefined }>;
  /** Where an address on the page at `from` leads. */
  readonly resolve: (from: string, href: string) => Target;
}

/** The addresses that `robots.txt` names as sitemaps (sitemaps.org, "Specifying the Sitemap location"). */
export function listRobotsSitemaps({ robots = "" }: SiteFacts): string[] {
  return [...robots.matchAll(/^sitemap:[ \t]*(\S+)/gim)].map((match) => match[1] ?? "");
}

/** Every location of the sitemaps for pages; those of the news sitemap are a choice of them. */
export function listPageLocations({
  sitemaps,
}: SiteFacts): { readonly path: string; readonly url: string }[] {
  return [...sitemaps].flatMap(([path, { isIndex, locations }]) =>
    isIndex || path === NEWS_SITEMAP ? [] : locations.map(({ url }) => ({ path, url })),
  );
}

export const NEWS_SITEMAP = "news-sitemap.xml";
