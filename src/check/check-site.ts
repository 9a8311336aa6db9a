import { type Diagnostic, sortDiagnostics } from "../edition/diagnostic.ts";
import type { Edition } from "../edition/edition.ts";
import type { Shelf } from "../store/shelf.ts";
import type { PageCheck, SiteCheck } from "./check.ts";
import { checkArticleBudget, checkStyleBudget } from "./checks/budgets.ts";
import { checkChecksums, checkCopy } from "./checks/copies.ts";
import { checkCorrections } from "./checks/corrections.ts";
import { checkFeeds } from "./checks/feeds.ts";
import { checkFixedPoint } from "./checks/fixed-point.ts";
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
import { checkWithheldInFeeds, checkWithheldOnPage, findSuspects } from "./checks/withheld.ts";
import { type ExpectedPage, expectPage } from "./expected-page.ts";
import { buildExpectedSite, type ExpectedSite, type WithheldArticle } from "./expected-site.ts";
import { createMemory } from "./memory.ts";
import { createIntern, createPageForm, type PageVerdict } from "./page-form.ts";
import { type Content, openSite, type ReadText, type SiteSource } from "./read-site.ts";
import { recordPage } from "./record-page.ts";
import { scanPage } from "./scan-page.ts";
import { scanSite } from "./scan-site.ts";
import type { SiteFacts } from "./site-facts.ts";
import { validatePages } from "./validate-pages.ts";

export type Minify = (html: string) => Promise<string>;

export interface CheckFilesOptions {
  /** The minifier that the site was made with; every page must be its fixed point. */
  readonly minify: Minify;
  /** Whether html-validate judges every page, or at most a hundred of those that are new. */
  readonly validate: "all" | "sample";
  /** Verdicts of earlier checks, on a shelf whose recipe is the code. */
  readonly shelf?: Shelf;
}

export interface CheckOptions extends CheckFilesOptions {
  /** The built site. */
  readonly folder: string;
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
  checkChecksums,
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
  const checked = await checkFiles(openSite(options.folder), expected, options);
  const placed = checked.diagnostics.map((one) => ({ ...one, file: `${options.shownAs}/${one.file}` }));
  return { ...checked, diagnostics: sortDiagnostics(placed) };
}

/** The same for files from anywhere; paths in the diagnostics start at the site's root, their order is open. */
export async function checkFiles(
  source: SiteSource,
  expected: ExpectedSite,
  { minify, validate, shelf }: CheckFilesOptions,
): Promise<CheckedSite> {
  const memory = createMemory(shelf);
  const form = createPageForm(createIntern());
  const judge = async (path: string, content: Content) => {
    const expectedPage = expectPage(path, expected);
    const from = ["page", content.sha256, expectedPage];
    const known = memory.find(from, form);
    if (known) return { ...known, isFresh: false };
    const verdict = await judgePage(content, expectedPage, minify);
    return { ...memory.keep(from, form, verdict), isFresh: true };
  };
  const scan = await scanSite(source, expected.edition.site.url, judge, memory);
  const validation = await validatePages(scan, source.readText, memory, validate);
  return {
    diagnostics: [
      ...scan.diagnostics,
      ...validation.diagnostics,
      ...checkWithheldPages(scan.site, expected, source.readText),
      ...siteChecks.flatMap((check) => check(scan.site, expected)),
    ],
    pages: scan.site.pages.size,
    validated: validation.count,
  };
}

async function judgePage(
  { text, sha256 }: Content,
  expected: ExpectedPage,
  minify: Minify,
): Promise<PageVerdict> {
  const page = scanPage(expected.path, text);
  // The minifier's threads work while this one goes through the other checks.
  const unsettled = checkFixedPoint(page, minify);
  const found = pageChecks.flatMap((check) => check(page, expected));
  return { record: recordPage(page, sha256), diagnostics: [...found, ...(await unsettled)] };
}

/** What is withheld changes with every draft, and all pages are judged by it: their records say which need another look. */
function checkWithheldPages(site: SiteFacts, expected: ExpectedSite, readText: ReadText): Diagnostic[] {
  return findSuspects(site, expected).flatMap((path) =>
    checkWithheldOnPage(scanPage(path, readText(path)), expected),
  );
}
