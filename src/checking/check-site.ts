import { hash } from "node:crypto";
import type { Memory as Cache } from "../memory/memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { PageCheck, SiteCheck } from "./check.ts";
import { checkArticleBudget, checkOffprintBudget, checkStyleBudget } from "./checks/budgets.ts";
import { checkLinks } from "./checks/links.ts";
import { checkMarkup } from "./checks/markup.ts";
import { checkReachable } from "./checks/reachable.ts";
import { checkSelfContained } from "./checks/self-contained.ts";
import { checkWithheldOnPage, findLinking, findSuspects } from "./checks/withheld.ts";
import { createResolver } from "./create-resolver.ts";
import type { WithheldArticle } from "./index-withheld.ts";
import { createMemory, type Json, type Memory, verdicts } from "./memory.ts";
import { createIntern, readRecord, recordPage, type StoredRecord } from "./page-record.ts";
import { type Hashes, openSite, type ReadText, type SiteSource } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";
import { recordKey, type SiteScan, scanSite } from "./scan-site.ts";
import { buildContext, type SiteContext } from "./site-context.ts";
import type { SiteFacts } from "./site-facts.ts";

export interface CheckOptions {
  /** The built site. */
  readonly folder: string;
  /** SHA-256 of its files, where they are known from just before. */
  readonly hashes?: Hashes;
  /** What should be there. */
  readonly edition: Edition;
  /** What must be nowhere: no page, no list, no feed, no sitemap. */
  readonly withheld: readonly WithheldArticle[];
  /** Has the verdicts of earlier checks. */
  readonly cache?: Cache;
}

export interface CheckedSite {
  /** Every mistake; none means that the site can go online. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
}

const pageChecks: readonly PageCheck[] = [
  checkMarkup,
  checkSelfContained,
  checkArticleBudget,
  checkOffprintBudget,
];

const siteChecks: readonly SiteCheck[] = [checkLinks, checkReachable, checkStyleBudget];

/**
 * Checks a built site, as files, for what an author can break; `conformance/` checks the rest. Paths in the diagnostics
 * start at the site's root, their order is open. Throws where a file cannot be read as text.
 */
export function checkSite({ folder, hashes, edition, withheld, cache }: CheckOptions): Promise<CheckedSite> {
  const context = buildContext(edition, withheld);
  return checkFiles(openSite(folder, hashes, context.statics), context, cache);
}

/** The same for files from anywhere. */
export async function checkFiles(
  source: SiteSource,
  context: SiteContext,
  cache?: Cache,
): Promise<CheckedSite> {
  const memory = createMemory(verdicts, cache);
  const scan = await scanSite(source, pageChecks, context, memory);
  const found = checkWhole(scan, source.readText, context, memory);
  return { diagnostics: [...scan.diagnostics, ...found], pages: scan.pages.size };
}

/**
 * Checks how the files go together, unless an earlier check of the same links, ids and files found nothing: after an edit
 * that changes words alone, no page is read but the edited ones.
 */
function checkWhole(scan: SiteScan, readText: ReadText, context: SiteContext, memory: Memory): Diagnostic[] {
  const { withheld } = context;
  const key = ["site", hashScan(scan, context)];
  const suspects = findSuspects(scan.pages, withheld);
  const report = (paths: readonly string[]) =>
    paths.flatMap((path) => checkWithheldOnPage(scanPage(path, readText(path)), context));
  if (memory.find<boolean>(key)) return report(suspects);
  const intern = createIntern();
  const findRecord = (path: string, sha256: string) => {
    const stored = memory.find<StoredRecord>(recordKey(path, sha256));
    // A damaged one is made again.
    return readRecord(path, stored ?? recordPage(scanPage(path, readText(path))), intern);
  };
  const site: SiteFacts = {
    ...scan,
    pages: new Map([...scan.pages].map(([path, { sha256 }]) => [path, findRecord(path, sha256)])),
    resolve: createResolver(context.siteUrl),
  };
  const linking = findLinking(site, withheld);
  const found = siteChecks.flatMap((check) => check(site, context));
  if (found.length === 0 && linking.length === 0) memory.keep(key, true);
  return [...found, ...report([...new Set([...suspects, ...linking])])];
}

/** A hash of everything that the checks of a site as a whole look at. */
export function hashScan({ files, pages, staticPages }: SiteScan, context: SiteContext): string {
  const { siteUrl, assets, statics, withheld } = context;
  const facts: Json = [
    siteUrl,
    [[...assets], [...statics], [...withheld.byUrl.keys()]],
    [...files].map((path) => [path, pages.get(path)?.outline, staticPages.get(path)?.sha256]),
  ];
  return hash("sha256", JSON.stringify(facts));
}
