import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageCheck } from "./check.ts";
import { checkStaticPage, checkStaticXml } from "./checks/statics.ts";
import { createWithheldSearch, reportNamed } from "./checks/withheld.ts";
import type { Json, Memory } from "./memory.ts";
import type { PageRecord } from "./page-facts.ts";
import { buildVerdict, type PageVerdict, recordPage } from "./page-record.ts";
import { type Content, isPage, type SiteFile, type SiteSource } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";
import type { PageContext, SiteContext } from "./site-context.ts";

/** The result of one walk through a site: of each file only what the checks of the whole site need. */
export interface SiteScan {
  /** Every file, by its path from the site's root. */
  readonly files: Set<string>;
  readonly pages: Map<string, ScannedPage>;
  /** Pages that are copied as they are. */
  readonly staticPages: Map<string, PageRecord & { readonly sha256: string }>;
  /** What is wrong with single files. */
  readonly diagnostics: Diagnostic[];
}

interface ScannedPage extends PageVerdict {
  readonly sha256: string;
}

/** Looks into every file once, and into none whose verdict is cached. */
export async function scanSite(
  { batches }: Pick<SiteSource, "batches">,
  checks: readonly PageCheck[],
  context: SiteContext,
  memory: Memory,
): Promise<SiteScan> {
  const scan: SiteScan = { files: new Set(), pages: new Map(), staticPages: new Map(), diagnostics: [] };
  const findNamed = createNamedSearch(context, memory);
  for await (const batch of batches)
    for (const { path, content } of batch) {
      scan.files.add(path);
      if (!content) continue;
      if (context.statics.has(path)) addStatic({ path, content }, scan);
      else if (isPage(path)) addPage({ path, content }, checks, context, memory, scan);
      else if (/\.(?:xml|json)$/.test(path)) scan.diagnostics.push(...reportNamed(path, findNamed(content)));
    }
  return scan;
}

/** The key of a page's `StoredRecord`. */
export function recordKey(path: string, sha256: string): Json {
  return ["record", path, sha256];
}

type Text = Required<SiteFile>;

function addPage(
  { path, content }: Text,
  checks: readonly PageCheck[],
  { siteUrl, articles, offprints }: SiteContext,
  memory: Memory,
  scan: SiteScan,
): void {
  const pageContext: PageContext = {
    siteUrl,
    article: articles.get(path),
    isOffprint: offprints.has(path),
  };
  const key = ["page", path, content.sha256, pageContext];
  const cached = memory.find<PageVerdict>(key);
  if (cached) memory.touch(recordKey(path, content.sha256));
  const verdict = cached ?? memory.keep(key, checkPage({ path, content }, checks, pageContext, memory));
  scan.pages.set(path, { ...verdict, sha256: content.sha256 });
  scan.diagnostics.push(...verdict.diagnostics);
}

function checkPage(
  { path, content }: Text,
  checks: readonly PageCheck[],
  context: PageContext,
  memory: Memory,
): PageVerdict {
  const page = scanPage(path, content.text);
  const record = memory.keep(recordKey(path, content.sha256), recordPage(page));
  const found = checks.flatMap((check) => check(page, context));
  return buildVerdict(page, record, found);
}

function addStatic({ path, content }: Text, { staticPages, diagnostics }: SiteScan): void {
  if (/\.xml$/i.test(path)) diagnostics.push(...checkStaticXml(path, content.text));
  if (!isPage(path)) return;
  const page = scanPage(path, content.text);
  staticPages.set(path, { ...page, styles: [], sha256: content.sha256 });
  diagnostics.push(...checkStaticPage(page));
}

/** A cached `createWithheldSearch`. */
function createNamedSearch(context: SiteContext, memory: Memory): (content: Content) => readonly string[] {
  const { siteUrl, withheld } = context;
  if (withheld.byUrl.size === 0) return () => [];
  const find = createWithheldSearch(context);
  const articles = [...withheld.byUrl.values()].map(({ url, title, file }) => [url, title, file]);
  const from = [siteUrl, articles, [...withheld.byTitle.keys()]];
  return ({ sha256, text }) => {
    const key = ["named", sha256, from];
    return memory.find<readonly string[]>(key) ?? memory.keep(key, find(text));
  };
}
