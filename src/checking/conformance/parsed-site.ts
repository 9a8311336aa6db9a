import { checksumsUrl } from "../../model/urls.ts";
import type { ExpectedSite } from "./expected-site.ts";
import type { Sitemap } from "./parse-document.ts";

/** What the checks of the whole site read. Keys are paths from the site's root; static files are only in `files`. */
export interface ParsedSite {
  readonly files: Set<string>;
  /** Feeds and checksums that no page links to. */
  readonly unused: Set<string>;
  /** Pages that a sitemap must list. */
  readonly listed: string[];
  /** The items of the list of all sources. */
  readonly sourceItems: SourceItem[];
  readonly sitemaps: Map<string, Sitemap>;
  /** SHA-256 of each text, in hexadecimal. */
  readonly hashes: Map<string, string>;
  robots: string;
  checksums?: string;
}

/** The links of one item, and the URLs of the articles that it names. */
export interface SourceItem {
  readonly addresses: string[];
  readonly articles: string[];
}

export function createParsedSite({ feeds }: ExpectedSite): ParsedSite {
  return {
    files: new Set(),
    unused: new Set([...feeds.keys(), checksumsUrl]),
    listed: [],
    sourceItems: [],
    sitemaps: new Map(),
    hashes: new Map(),
    robots: "",
  };
}
