import { hash } from "node:crypto";
import type { Json, Kind, Memory } from "../memory/memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkBudgets, checkStyleBudget } from "./checks/budgets.ts";
import { checkMarkup } from "./checks/markup.ts";
import { checkSelfContained } from "./checks/self-contained.ts";
import { checkStaticPage, checkStaticXml } from "./checks/statics.ts";
import { createWithheldSearch, listTexts } from "./checks/withheld.ts";
import { toDiagnostic } from "./finding.ts";
import { buildRecord, type PageRecord, readRecord, type StoredRecord } from "./page-record.ts";
import { isPage, type SiteFile, type SiteSource } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";
import type { PageCheck, PageContext, SiteContext } from "./site-context.ts";
import { hashWords } from "./word-hashes.ts";

const pageChecks: Readonly<Record<string, PageCheck>> = {
  html: checkMarkup,
  "self-contained": checkSelfContained,
  budgets: checkBudgets,
  styles: checkStyleBudget,
};

/** The result of one pass over a site's files: only what the cross-page checks need. */
export interface SiteScan {
  /** Every file, by its path from the site's root. */
  readonly files: Set<string>;
  readonly pages: Map<string, ScannedPage>;
  /** Pages from `src/static`. */
  readonly staticPages: Map<string, PageRecord & { readonly sha256: string }>;
  /** Findings in single files. */
  readonly diagnostics: Diagnostic[];
}

interface ScannedPage extends PageResult {
  readonly sha256: string;
}

/**
 * The diagnostics of one page, and the hashes that tell whether cross-page checks must run again. Plain data, because it is
 * cached.
 */
type PageResult = {
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of its ids and links: cross-page checks depend on nothing else in a page. */
  readonly linksHash: string;
  /** Hashes of its texts: see `createWordSearch`. */
  readonly wordHashes: string;
};

/** One file of the cache has all results of a build's checks; the first element of a key names the kind of result. */
export const resultKind = <Value>(): Kind<Value> => ({ name: "checks" });

/** The key of a page's `StoredRecord`. */
export function recordKey(path: string, sha256: string): Json {
  return ["record", path, sha256];
}

const notUtf8 =
  "it is not UTF-8, in which every text of a site must be; save its source in the encoding UTF-8";

/** Scans every file. The results of pages, feeds and sitemaps are cached; static pages are always scanned. */
export function scanSite(files: SiteSource["files"], context: SiteContext, cache: Memory): SiteScan {
  const scan: SiteScan = { files: new Set(), pages: new Map(), staticPages: new Map(), diagnostics: [] };
  const checkDocument = createDocumentCheck(context, cache);
  for (const { path, content, undecodable } of files) {
    scan.files.add(path);
    if (undecodable !== undefined)
      scan.diagnostics.push(toDiagnostic("encoding", { file: path, message: notUtf8 }));
    if (!content) continue;
    if (context.statics.has(path)) addStatic({ path, content }, scan);
    else if (isPage(path)) addPage({ path, content }, context, cache, scan);
    else if (/\.(?:xml|json)$/.test(path)) scan.diagnostics.push(...checkDocument({ path, content }));
  }
  return scan;
}

type TextFile = Required<Pick<SiteFile, "path" | "content">>;

function addPage(
  { path, content }: TextFile,
  { siteUrl, articles, offprints, fonts, formOrigin }: SiteContext,
  cache: Memory,
  scan: SiteScan,
): void {
  const isOffprint = offprints.has(path);
  const mayLoadFonts = fonts.length > 0 && !isOffprint;
  const context = {
    siteUrl,
    article: articles.get(path),
    isOffprint,
    ...(mayLoadFonts && { fonts }),
    ...(!isOffprint && { formOrigin }),
  };
  const kind = resultKind<PageResult>();
  const key = ["page", path, content.sha256, context];
  const cached = cache.find(kind, key);
  if (cached) cache.keep(kind, recordKey(path, content.sha256));
  const result = cached ?? cache.put(kind, key, checkPage({ path, content }, context, cache));
  scan.pages.set(path, { ...result, sha256: content.sha256 });
  scan.diagnostics.push(...result.diagnostics);
}

function checkPage({ path, content }: TextFile, context: PageContext, cache: Memory): PageResult {
  const page = scanPage(path, content.text);
  const record = cache.put(resultKind<StoredRecord>(), recordKey(path, content.sha256), buildRecord(page));
  return {
    diagnostics: Object.entries(pageChecks).flatMap(([field, check]) =>
      check(page, context).map((finding) => toDiagnostic(field, { file: path, ...finding })),
    ),
    linksHash: hash("sha256", JSON.stringify([record.ids, record.links])),
    wordHashes: hashWords(listTexts(page).map(({ text }) => text)),
  };
}

function addStatic({ path, content }: TextFile, { staticPages, diagnostics }: SiteScan): void {
  const report = (finding: { message: string }) => toDiagnostic("static", { file: path, ...finding });
  if (/\.xml$/i.test(path)) diagnostics.push(...checkStaticXml(content.text).map(report));
  if (!isPage(path)) return;
  const page = scanPage(path, content.text);
  staticPages.set(path, { ...readRecord(buildRecord(page)), sha256: content.sha256 });
  diagnostics.push(...checkStaticPage(page).map(report));
}

/** Creates the cached search for withheld articles in feeds and sitemaps. */
function createDocumentCheck(context: SiteContext, cache: Memory): (file: TextFile) => Diagnostic[] {
  const { siteUrl, withheld } = context;
  if (withheld.byUrl.size === 0) return () => [];
  const findNamed = createWithheldSearch(context);
  const articles = [...withheld.byUrl.values()].map(({ url, title, file }) => [url, title, file]);
  const inputs = [siteUrl, articles, [...withheld.byTitle.keys()]];
  const kind = resultKind<readonly string[]>();
  return ({ path, content }) =>
    cache
      .recall(kind, ["named", content.sha256, inputs], () => findNamed(content.text))
      .map((article) =>
        toDiagnostic("withheld", {
          file: path,
          message: `names ${article}, which is a draft or not due yet; leave it out`,
        }),
      );
}
