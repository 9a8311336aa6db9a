import type { Sitemap } from "./parse-document.ts";

/** What the checks of the whole site read. Keys are paths from the site's root; static files are only in `files`. */
export interface ParsedSite {
  readonly files: Set<string>;
  /** Files that a page refers to. */
  readonly used: Set<string>;
  /** Pages that a sitemap must list. */
  readonly listed: string[];
  /** The items of the list of all sources. */
  readonly sourceItems: SourceItem[];
  readonly sitemaps: Map<string, Sitemap>;
  /** SHA-256 of each page, in hexadecimal. */
  readonly hashes: Map<string, string>;
  /** `robots.txt` and the checksums. */
  readonly texts: Map<string, string>;
}

/** The links of one item, and the URLs of the articles that it names. */
export interface SourceItem {
  readonly addresses: string[];
  readonly articles: string[];
}

export function createParsedSite(): ParsedSite {
  return {
    files: new Set(),
    used: new Set(),
    listed: [],
    sourceItems: [],
    sitemaps: new Map(),
    hashes: new Map(),
    texts: new Map(),
  };
}
