import type { Diagnostic } from "../../model/diagnostic.ts";
import { checksumsUrl } from "../../model/urls.ts";
import { createResolver } from "../create-resolver.ts";
import type { PageFacts, PageRecord } from "../page-facts.ts";
import { createIntern, readRecord, recordPage } from "../page-record.ts";
import { isPage, type SiteSource } from "../read-site.ts";
import { scanPage } from "../scan-page.ts";
import type { SiteFacts } from "../site-facts.ts";
import type { Feed } from "./feed.ts";
import { parseDocument } from "./parse-document.ts";
import type { Sitemap } from "./parse-sitemap.ts";

/** A whole site with its feeds and sitemaps parsed; static files are only names in it. */
export interface ParsedSite extends SiteFacts {
  /** SHA-256 of each text, in hexadecimal. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly sitemaps: ReadonlyMap<string, Sitemap>;
  /** Text of `robots.txt`, and of the list of checksums. */
  readonly robots?: string;
  readonly checksums?: string;
}

/** A site while its files are being read. */
interface GrowingSite extends ParsedSite {
  readonly files: Set<string>;
  readonly pages: Map<string, PageRecord>;
  readonly hashes: Map<string, string>;
  readonly feeds: Map<string, Feed>;
  readonly sitemaps: Map<string, Sitemap>;
  robots?: string;
  checksums?: string;
}

/**
 * Reads every file of a site once.
 * @param statics static files, which are no page, feed or sitemap of the site's own.
 * @param checkPage is given each page; only a page's record stays in memory.
 */
export async function scanFiles(
  { batches }: Pick<SiteSource, "batches">,
  { siteUrl, statics }: { readonly siteUrl: string; readonly statics: ReadonlySet<string> },
  checkPage: (page: PageFacts, sha256: string) => Promise<readonly Diagnostic[]>,
): Promise<{ readonly site: ParsedSite; readonly diagnostics: readonly Diagnostic[] }> {
  const site: GrowingSite = {
    files: new Set(),
    pages: new Map(),
    staticPages: new Map(),
    hashes: new Map(),
    feeds: new Map(),
    sitemaps: new Map(),
    resolve: createResolver(siteUrl),
  };
  const diagnostics: Diagnostic[] = [];
  const intern = createIntern();
  for await (const batch of batches)
    for (const { path, content } of batch) {
      site.files.add(path);
      if (!content || statics.has(path)) continue;
      const { sha256, text } = content;
      site.hashes.set(path, sha256);
      if (isPage(path)) {
        const page = scanPage(path, text);
        // A copy: the texts of a parser would keep the whole page in memory.
        site.pages.set(path, readRecord(path, structuredClone(recordPage(page)), intern));
        diagnostics.push(...(await checkPage(page, sha256)));
      } else diagnostics.push(...addDocument(path, text, site));
    }
  return { site, diagnostics };
}

function addDocument(path: string, text: string, site: GrowingSite): readonly Diagnostic[] {
  if (path === "robots.txt") site.robots = text;
  if (path === checksumsUrl) site.checksums = text;
  const { feed, sitemap, diagnostics = [] } = parseDocument(path, text);
  if (feed) site.feeds.set(path, feed);
  if (sitemap) site.sitemaps.set(path, sitemap);
  return diagnostics;
}

/** The addresses that `robots.txt` names as sitemaps (sitemaps.org, "Specifying the Sitemap location"). */
export function listRobotsSitemaps({ robots = "" }: ParsedSite): string[] {
  return [...robots.matchAll(/^sitemap:[ \t]*(\S+)/gim)].map((match) => match[1] ?? "");
}

/** Every location of the sitemaps for pages; those of the news sitemap are a choice of them. */
export function listPageLocations({
  sitemaps,
}: ParsedSite): { readonly path: string; readonly url: string }[] {
  return [...sitemaps].flatMap(([path, { isIndex, locations }]) =>
    isIndex || path === NEWS_SITEMAP ? [] : locations.map(({ url }) => ({ path, url })),
  );
}

export const NEWS_SITEMAP = "news-sitemap.xml";
