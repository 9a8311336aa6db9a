import type { Shelf } from "../memory/shelf.ts";
import { type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { PageCheck, SiteCheck } from "./check.ts";
import { checkArticleBudget, checkStyleBudget } from "./checks/budgets.ts";
import { checkChecksums, checkCopy } from "./checks/copies.ts";
import { checkCorrections } from "./checks/corrections.ts";
import { checkFeeds } from "./checks/feeds.ts";
import { checkHead } from "./checks/head.ts";
import { checkIdentity } from "./checks/identity.ts";
import { checkLinks } from "./checks/links.ts";
import { checkLists } from "./checks/lists.ts";
import { checkMarkup } from "./checks/markup.ts";
import { checkPresence } from "./checks/presence.ts";
import { checkReachable } from "./checks/reachable.ts";
import { checkRevisions } from "./checks/revisions.ts";
import { checkSelfContained } from "./checks/self-contained.ts";
import { checkSitemaps } from "./checks/sitemaps.ts";
import { checkCitations, checkSourcesPages } from "./checks/sources.ts";
import { checkStructuredData } from "./checks/structured-data.ts";
import { checkWithheldInFeeds, checkWithheldOnPage, findLinking, findSuspects } from "./checks/withheld.ts";
import { describeExpected } from "./describe-expected.ts";
import { expectPage } from "./expected-page.ts";
import { buildExpectedSite, type ExpectedSite, type WithheldArticle } from "./expected-site.ts";
import { gatherFacts, hashFacts } from "./gather-facts.ts";
import { createMemory, type Json, type Memory } from "./memory.ts";
import {
  createIntern,
  judgeOutline,
  type PageVerdict,
  readRecord,
  recordPage,
  type StoredRecord,
} from "./page-verdict.ts";
import { type Hashes, openSite, type ReadText, type SiteSource } from "./read-site.ts";
import { scanPage } from "./scan-page.ts";
import { type JudgePage, listFaults, type SiteScan, scanSite } from "./scan-site.ts";
import { type ValidateOptions, validatePages } from "./validate-pages.ts";

export interface CheckFilesOptions extends ValidateOptions {
  /** Verdicts of earlier checks, on a shelf whose recipe is the code. */
  readonly shelf?: Shelf;
}

export interface CheckOptions extends CheckFilesOptions {
  /** The built site. */
  readonly folder: string;
  /** SHA-256 of its files, where they are known from just before. */
  readonly hashes?: Hashes;
  /** How the folder is called in diagnostics: `dist` → `dist/2021/x.html:1:123`. */
  readonly shownAs: string;
  /** What should be there. */
  readonly edition: Edition;
  /** What must be nowhere: no page, no list, no feed, no sitemap. */
  readonly withheld: readonly WithheldArticle[];
}

export interface CheckedSite {
  /** Every mistake; none means that the site can go online. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** How many of the pages no earlier check has judged as they are. */
  readonly judged: number;
  /** How many of the pages html-validate has judged as they are, now or in an earlier check. */
  readonly validated: number;
}

const pageChecks: readonly PageCheck[] = [
  checkMarkup,
  checkSelfContained,
  checkHead,
  checkStructuredData,
  checkArticleBudget,
  checkCopy,
  checkCorrections,
  checkCitations,
];

const siteChecks: readonly SiteCheck[] = [
  checkPresence,
  checkLinks,
  checkReachable,
  checkIdentity,
  checkLists,
  checkSourcesPages,
  checkRevisions,
  checkFeeds,
  checkSitemaps,
  checkWithheldInFeeds,
  checkStyleBudget,
];

/**
 * Judges a built site from outside, as files, against the Edition that it was made from. The diagnostics are sorted.
 * Throws where a file cannot be read as text.
 */
export async function checkSite(options: CheckOptions): Promise<CheckedSite> {
  const expected = buildExpectedSite(options.edition, options.withheld);
  const source = openSite(options.folder, options.hashes, expected.statics);
  const checked = await checkFiles(source, expected, options);
  const placed = checked.diagnostics.map((one) => ({ ...one, file: `${options.shownAs}/${one.file}` }));
  return { ...checked, diagnostics: sortDiagnostics(placed) };
}

/** The same for files from anywhere; paths in the diagnostics start at the site's root, their order is open. */
export async function checkFiles(
  source: SiteSource,
  expected: ExpectedSite,
  { shelf, ...options }: CheckFilesOptions,
): Promise<CheckedSite> {
  const memory = createMemory(shelf);
  const scan = await scanSite(source, createPageJudge(expected, memory), memory, expected.statics);
  const validation = await validatePages(scan, source.readText, memory, options);
  return {
    diagnostics: [
      ...listFaults(scan),
      ...validation.diagnostics,
      ...checkChecksums(scan, expected),
      ...checkWhole(scan, source.readText, expected, memory),
    ],
    pages: scan.pages.size,
    judged: [...scan.pages.values()].filter(({ isFresh }) => isFresh).length,
    validated: validation.count,
  };
}

function createPageJudge(expected: ExpectedSite, memory: Memory): JudgePage {
  return (path, content) => {
    const expectedPage = expectPage(path, expected);
    const from = ["page", content.sha256, expectedPage];
    const known = memory.find<PageVerdict>(from);
    if (known) {
      memory.touch(recordKey(path, content.sha256));
      return { ...known, isFresh: false };
    }
    const page = scanPage(path, content.text);
    const record = memory.keep(recordKey(path, content.sha256), recordPage(page));
    const found = pageChecks.flatMap((check) => check(page, expectedPage));
    return { ...memory.keep(from, judgeOutline(page, record, found)), isFresh: true };
  };
}

function recordKey(path: string, sha256: string | undefined): Json {
  return ["record", path, sha256];
}

/**
 * How the files go together. Facts of which an earlier check found nothing wrong are not gathered again: after an edit that
 * changes words alone, no page is looked at but the edited ones.
 */
function checkWhole(
  scan: SiteScan,
  readText: ReadText,
  expected: ExpectedSite,
  memory: Memory,
): Diagnostic[] {
  const key = ["site", hashFacts(scan, describeExpected(expected))];
  const suspects = findSuspects(scan.pages, expected);
  const report = (paths: readonly string[]) =>
    paths.flatMap((path) => checkWithheldOnPage(scanPage(path, readText(path)), expected));
  if (memory.find<boolean>(key)) return report(suspects);
  const intern = createIntern();
  const findRecord = (path: string) => {
    const stored = memory.find<StoredRecord>(recordKey(path, scan.hashes.get(path)));
    // A damaged one is made anew.
    return readRecord(path, stored ?? recordPage(scanPage(path, readText(path))), intern);
  };
  const site = gatherFacts(scan, expected.edition.site.url, findRecord);
  const linking = findLinking(site, expected);
  const found = siteChecks.flatMap((check) => check(site, expected));
  if (found.length === 0 && linking.length === 0) memory.keep(key, true);
  return [...found, ...report([...new Set([...suspects, ...linking])])];
}
