import type { Diagnostic } from "../edition/diagnostic.ts";
import { createResolver } from "./create-resolver.ts";
import { CHECKSUMS } from "./expected-site.ts";
import { createContentJudge, type Feed } from "./feed.ts";
import { type FileVerdict, fileForm } from "./file-form.ts";
import { judgeJson, judgeXml } from "./judge-file.ts";
import type { Memory } from "./memory.ts";
import type { PageRecord } from "./page-facts.ts";
import type { PageVerdict } from "./page-form.ts";
import type { Sitemap } from "./parse-sitemap.ts";
import type { Content, SiteFile, SiteSource } from "./read-site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** A page's verdict, and whether it was not known before. */
interface JudgedPage extends PageVerdict {
  readonly isFresh: boolean;
}

export type JudgePage = (path: string, content: Content) => Promise<JudgedPage>;

type JudgeFile = (path: string, content: Content) => FileVerdict;

/** What one walk through a site gives. */
export interface SiteScan {
  readonly site: SiteFacts;
  /** Pages that no earlier check has judged as they are. */
  readonly fresh: ReadonlySet<string>;
  /** What was wrong with single files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks into every file once; only what the checks of the whole site need stays in memory. */
export async function scanSite(
  { batches }: Pick<SiteSource, "batches">,
  siteUrl: string,
  judgePage: JudgePage,
  memory: Memory,
): Promise<SiteScan> {
  const scan = startScan(siteUrl);
  const judgeContent = createContentJudge();
  const judgeFile: JudgeFile = (path, content) => {
    const judge = path.endsWith(".xml") ? judgeXml : judgeJson;
    const from = ["file", path, content.sha256];
    const known = memory.find(from, fileForm);
    return known ?? memory.keep(from, fileForm, judge(path, content.text, judgeContent));
  };
  for await (const batch of batches) {
    const pages = await Promise.all(batch.map((file) => judgeIfPage(file, judgePage)));
    for (const [index, file] of batch.entries()) addFile(file, pages[index], judgeFile, scan);
  }
  return scan;
}

function startScan(siteUrl: string) {
  const site: GrowingFacts = {
    files: new Set(),
    pages: new Map(),
    feeds: new Map(),
    sitemaps: new Map(),
    styles: new Map(),
    resolve: createResolver(siteUrl),
  };
  return { site, fresh: new Set<string>(), diagnostics: Array.of<Diagnostic>() };
}

/** A site's facts while its files are being read. */
interface GrowingFacts {
  readonly files: Set<string>;
  readonly pages: Map<string, PageRecord>;
  readonly feeds: Map<string, Feed>;
  readonly sitemaps: Map<string, Sitemap>;
  readonly styles: Map<string, { readonly path: string; readonly excess: number | undefined }>;
  readonly resolve: SiteFacts["resolve"];
  robots?: string;
  checksums?: string;
}

type GrowingScan = ReturnType<typeof startScan>;

async function judgeIfPage(
  { path, content }: SiteFile,
  judgePage: JudgePage,
): Promise<JudgedPage | undefined> {
  return path.endsWith(".html") && content ? judgePage(path, content) : undefined;
}

function addFile(
  { path, content }: SiteFile,
  page: JudgedPage | undefined,
  judgeFile: JudgeFile,
  { site, fresh, diagnostics }: GrowingScan,
): void {
  site.files.add(path);
  if (page?.isFresh) fresh.add(path);
  if (page) addRecord(page.record, site);
  if (page) diagnostics.push(...page.diagnostics);
  if (!content) return;
  if (path === "robots.txt") site.robots = content.text;
  if (path === CHECKSUMS) site.checksums = content.text;
  if (!/\.(?:xml|json)$/.test(path)) return;
  const file = judgeFile(path, content);
  if (file.feed) site.feeds.set(path, file.feed);
  if (file.sitemap) site.sitemaps.set(path, file.sitemap);
  diagnostics.push(...file.diagnostics);
}

function addRecord(record: PageRecord, { pages, styles }: GrowingFacts): void {
  pages.set(record.path, record);
  for (const { sha256, excess } of record.styles)
    if (!styles.has(sha256)) styles.set(sha256, { path: record.path, excess });
}
