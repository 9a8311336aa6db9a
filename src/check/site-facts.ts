import type { Feed } from "./feed.ts";
import type { PageFacts, PageRecord } from "./page-facts.ts";
import type { Sitemap } from "./parse-sitemap.ts";

/** What is known of a whole site when each of its files has been read once. */
export interface SiteFacts {
  /** Every file, by its path from the site's root. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageRecord>;
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly sitemaps: ReadonlyMap<string, Sitemap>;
  /** Text of `robots.txt`. */
  readonly robots?: string;
  /** Text of `offprints.sha256`. */
  readonly checksums?: string;
  /** Each stylesheet that a page carries, with the first page that does. */
  readonly styles: ReadonlyMap<string, string>;
}

/** Keeps one copy of each text. */
export type Intern = (text: string) => string;

/**
 * A text cut out of a page keeps the whole page in memory (V8 stores it as a slice). What is kept of a page is
 * copied, once for all pages: most links and ids are the same on thousands of them.
 */
export function createIntern(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const copy = known.get(text) ?? Buffer.from(text).toString();
    known.set(copy, copy);
    return copy;
  };
}

/** What stays of a page when it has been judged by itself. */
export function recordPage(page: PageFacts, intern: Intern): PageRecord {
  return {
    path: page.path,
    isIndexable: page.isIndexable,
    sha256: page.sha256,
    ...(page.canonical !== undefined && { canonical: intern(page.canonical) }),
    ...(page.redirect !== undefined && { redirect: intern(page.redirect) }),
    ids: new Set([...page.ids].map(intern)),
    references: page.references.map((reference) => ({
      ...reference,
      href: intern(reference.href),
      by: intern(reference.by),
      rel: intern(reference.rel),
    })),
  };
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
