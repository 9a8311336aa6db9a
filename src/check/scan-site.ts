import type { Diagnostic } from "../edition/diagnostic.ts";
import { CHECKSUMS } from "./expected-site.ts";
import type { Feed } from "./feed.ts";
import type { PageFacts, PageRecord } from "./page-facts.ts";
import { parseAtom } from "./parse-atom.ts";
import { parseJson } from "./parse-json.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseSitemap, type Sitemap } from "./parse-sitemap.ts";
import { parseXml } from "./parse-xml.ts";
import { problem } from "./problem.ts";
import type { SiteFile } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";
import { createIntern, type Intern, recordPage, type SiteFacts } from "./site-facts.ts";

export type JudgePage = (page: PageFacts) => Promise<readonly Diagnostic[]>;

/** A site's facts while its files are being read, and what was wrong with single files. */
interface Scan {
  readonly files: Set<string>;
  readonly pages: Map<string, PageRecord>;
  readonly feeds: Map<string, Feed>;
  readonly sitemaps: Map<string, Sitemap>;
  readonly styles: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  readonly intern: Intern;
  robots?: string;
  checksums?: string;
}

/**
 * Looks into every file once. `judgePage` sees each page with everything in it; when it is done, only what the checks
 * of the whole site need stays in memory.
 */
export async function scanSite(
  batches: AsyncIterable<readonly SiteFile[]> | Iterable<readonly SiteFile[]>,
  judgePage: JudgePage,
): Promise<{ readonly site: SiteFacts; readonly diagnostics: readonly Diagnostic[] }> {
  const scan: Scan = {
    files: new Set(),
    pages: new Map(),
    feeds: new Map(),
    sitemaps: new Map(),
    styles: new Map(),
    diagnostics: [],
    intern: createIntern(),
  };
  for await (const batch of batches) await Promise.all(batch.map((file) => scanFile(file, scan, judgePage)));
  return { site: scan, diagnostics: scan.diagnostics };
}

async function scanFile({ path, text }: SiteFile, scan: Scan, judgePage: JudgePage): Promise<void> {
  scan.files.add(path);
  if (text === undefined) return;
  if (path === "robots.txt") scan.robots = text;
  else if (path === CHECKSUMS) scan.checksums = text;
  else if (path.endsWith(".xml")) scanXml(path, text, scan);
  else if (path.endsWith(".json")) scanJson(path, text, scan);
  else if (path.endsWith(".html")) {
    const page = scanPage(path, text);
    scan.pages.set(path, recordPage(page, scan.intern));
    for (const style of page.styles)
      if (!scan.styles.has(style.text)) scan.styles.set(scan.intern(style.text), path);
    scan.diagnostics.push(...(await judgePage(page)));
  }
}

/** Feeds and sitemaps are known by their root element; other XML must be well-formed, and that is all. */
function scanXml(path: string, text: string, { feeds, sitemaps, diagnostics }: Scan): void {
  const xml = parseXml(text);
  if ("fault" in xml) {
    diagnostics.push(problem("xml", path, xml.fault, xml.at));
    return;
  }
  if (xml.root === "feed") keep(path, parseAtom(xml.content), feeds, "feeds", diagnostics);
  if (xml.root === "urlset" || xml.root === "sitemapindex")
    keep(path, parseSitemap(xml.root, xml.content), sitemaps, "sitemaps", diagnostics);
}

function scanJson(path: string, text: string, { feeds, diagnostics }: Scan): void {
  const json = parseJson(text);
  if ("fault" in json) {
    diagnostics.push(problem("json", path, json.fault));
    return;
  }
  const { value } = json;
  const isFeed = typeof value === "object" && value !== null && "items" in value;
  if (isFeed) keep(path, parseJsonFeed(value), feeds, "feeds", diagnostics);
}

function keep<Facts extends object>(
  path: string,
  parsed: Facts | { readonly faults: readonly string[] },
  facts: Map<string, Facts>,
  field: string,
  diagnostics: Diagnostic[],
): void {
  if ("faults" in parsed) diagnostics.push(...parsed.faults.map((fault) => problem(field, path, fault)));
  else facts.set(path, parsed);
}
