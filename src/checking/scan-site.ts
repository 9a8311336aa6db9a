import type { Diagnostic } from "../model/diagnostic.ts";
import { checksumsUrl } from "../model/urls.ts";
import { checkStaticPage, checkStaticXml } from "./checks/statics.ts";
import { createContentJudge, type FileVerdict } from "./feed.ts";
import { judgeJson, judgeXml } from "./judge-file.ts";
import type { Memory } from "./memory.ts";
import type { PageRecord } from "./page-facts.ts";
import type { PageVerdict } from "./page-verdict.ts";
import { type Content, isPage, type SiteFile, type SiteSource } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";

/** A page's verdict, and whether it was not known before. */
interface JudgedPage extends PageVerdict {
  readonly isFresh: boolean;
}

/** A static page as far as links need to know it, and what was wrong with it or with static XML. */
interface StaticFile {
  readonly record?: PageRecord;
  readonly diagnostics: readonly Diagnostic[];
}

export type JudgePage = (path: string, content: Content) => JudgedPage;

/** What one walk through a site gives: in it stays of each file only what tells whether the site has changed. */
export interface SiteScan {
  /** Every file, by its path from the site's root. */
  readonly files: ReadonlySet<string>;
  /** SHA-256 of each text. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, JudgedPage>;
  /** Feeds, sitemaps, other XML and JSON. */
  readonly documents: ReadonlyMap<string, FileVerdict>;
  /** Pages and XML that are copied as they are. */
  readonly statics: ReadonlyMap<string, StaticFile>;
  /** Text of `robots.txt`, and of the list of checksums. */
  readonly robots?: string;
  readonly checksums?: string;
}

/**
 * Looks into every file once.
 * @param statics what is copied as it is, and is no page, feed or sitemap of the site's own.
 */
export async function scanSite(
  { batches }: Pick<SiteSource, "batches">,
  judgePage: JudgePage,
  memory: Memory,
  statics: ReadonlySet<string> = new Set(),
): Promise<SiteScan> {
  const scan: GrowingScan = {
    files: new Set(),
    hashes: new Map(),
    pages: new Map(),
    documents: new Map(),
    statics: new Map(),
  };
  const judgeContent = createContentJudge();
  const judgeDocument = (path: string, content: Content): FileVerdict => {
    const from = ["file", path, content.sha256];
    const judge = path.endsWith(".xml") ? judgeXml : judgeJson;
    return memory.find<FileVerdict>(from) ?? memory.keep(from, judge(path, content.text, judgeContent));
  };
  for await (const batch of batches) {
    for (const file of batch) {
      if (statics.has(file.path)) addStatic(file, scan);
      else addFile(file, judgePage, judgeDocument, scan);
    }
  }
  return scan;
}

/** A scan while files are being read. */
interface GrowingScan {
  readonly files: Set<string>;
  readonly hashes: Map<string, string>;
  readonly pages: Map<string, JudgedPage>;
  readonly documents: Map<string, FileVerdict>;
  readonly statics: Map<string, StaticFile>;
  robots?: string;
  checksums?: string;
}

function addFile(
  { path, content }: SiteFile,
  judgePage: JudgePage,
  judgeDocument: (path: string, content: Content) => FileVerdict,
  scan: GrowingScan,
): void {
  scan.files.add(path);
  if (!content) return;
  scan.hashes.set(path, content.sha256);
  if (isPage(path)) scan.pages.set(path, judgePage(path, content));
  if (/\.(?:xml|json)$/.test(path)) scan.documents.set(path, judgeDocument(path, content));
  if (path === "robots.txt") scan.robots = content.text;
  if (path === checksumsUrl) scan.checksums = content.text;
}

function addStatic({ path, content }: SiteFile, { files, hashes, statics }: GrowingScan): void {
  files.add(path);
  if (!content) return;
  hashes.set(path, content.sha256);
  if (/\.xml$/i.test(path)) statics.set(path, { diagnostics: checkStaticXml(path, content.text) });
  if (!isPage(path)) return;
  const page = scanPage(path, content.text);
  statics.set(path, { record: { ...page, styles: [] }, diagnostics: checkStaticPage(page) });
}

/** What was wrong with single files. */
export function listFaults({ pages, documents, statics }: SiteScan): Diagnostic[] {
  return [...pages.values(), ...documents.values(), ...statics.values()].flatMap(
    ({ diagnostics }) => diagnostics,
  );
}
