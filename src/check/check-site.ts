import { type Diagnostic, sortDiagnostics } from "../edition/diagnostic.ts";
import type { Edition } from "../edition/edition.ts";
import type { PageCheck, SiteCheck } from "./check.ts";
import { checkArticleBudget, checkStyleBudget } from "./checks/budgets.ts";
import { checkChecksums, checkCopy } from "./checks/copies.ts";
import { checkCorrections } from "./checks/corrections.ts";
import { checkFeeds } from "./checks/feeds.ts";
import { checkFixedPoint } from "./checks/fixed-point.ts";
import { checkHead } from "./checks/head.ts";
import { checkHtml } from "./checks/html.ts";
import { checkIdentity } from "./checks/identity.ts";
import { checkLinks } from "./checks/links.ts";
import { checkLists } from "./checks/lists.ts";
import { checkPresence } from "./checks/presence.ts";
import { checkReachable } from "./checks/reachable.ts";
import { checkRevisions } from "./checks/revisions.ts";
import { checkSelfContained } from "./checks/self-contained.ts";
import { checkSitemaps } from "./checks/sitemaps.ts";
import { checkCitations, checkSourcesPages } from "./checks/sources.ts";
import { checkStructuredData } from "./checks/structured-data.ts";
import { checkWithheldInFeeds, checkWithheldOnPage } from "./checks/withheld.ts";
import { buildExpectedSite, type ExpectedSite, type WithheldArticle } from "./expected-site.ts";
import { readSite, type SiteFile } from "./read-site.ts";
import { scanSite } from "./scan-site.ts";

export type Minify = (html: string) => Promise<string>;

export interface CheckOptions {
  /** The built site. */
  readonly folder: string;
  /** How the folder is called in diagnostics: `dist` → `dist/2021/x.html:1:123`. */
  readonly shownAs: string;
  /** What should be there. */
  readonly edition: Edition;
  /** What must be nowhere: no page, no list, no feed, no sitemap. */
  readonly withheld: readonly WithheldArticle[];
  /** The minifier that the site was made with; every page must be its fixed point. */
  readonly minify: Minify;
}

const pageChecks: readonly PageCheck[] = [
  checkHtml,
  checkSelfContained,
  checkHead,
  checkStructuredData,
  checkWithheldOnPage,
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
 * Judges a built site from outside, as files, against the Edition that it was made from. Every mistake is one
 * diagnostic, sorted; an empty list means that the site can go online. Throws where a file cannot be read as text.
 */
export async function checkSite(options: CheckOptions): Promise<Diagnostic[]> {
  const expected = buildExpectedSite(options.edition, options.withheld);
  const found = await checkFiles(readSite(options.folder), expected, options.minify);
  return sortDiagnostics(found.map((one) => ({ ...one, file: `${options.shownAs}/${one.file}` })));
}

/** The same for files from anywhere; paths in the diagnostics start at the site's root, their order is open. */
export async function checkFiles(
  batches: AsyncIterable<readonly SiteFile[]> | Iterable<readonly SiteFile[]>,
  expected: ExpectedSite,
  minify: Minify,
): Promise<Diagnostic[]> {
  const { site, diagnostics } = await scanSite(batches, async (page) => {
    // The minifier's threads work while this one goes through the other checks.
    const unsettled = checkFixedPoint(page, minify);
    const found = pageChecks.flatMap((check) => check(page, expected));
    return [...found, ...(await unsettled)];
  });
  return [...diagnostics, ...siteChecks.flatMap((check) => check(site, expected))];
}
