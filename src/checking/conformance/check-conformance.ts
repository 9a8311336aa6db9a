import type { Memory } from "../../memory/memory.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Edition } from "../../model/edition.ts";
import { createMemory, validations } from "../memory.ts";
import type { PageFacts } from "../page-facts.ts";
import type { StoredDiagnostic } from "../page-record.ts";
import { openSite, type SiteSource } from "../read-site.ts";
import { checkCorrections } from "./checks/corrections.ts";
import { checkFeeds } from "./checks/feeds.ts";
import { checkFixedPoint, type Minify } from "./checks/fixed-point.ts";
import { checkHead } from "./checks/head.ts";
import { loadHtmlCheck } from "./checks/html.ts";
import { checkIdentity } from "./checks/identity.ts";
import { checkLists } from "./checks/lists.ts";
import { checkChecksums, checkOffprint } from "./checks/offprints.ts";
import { checkPresence } from "./checks/presence.ts";
import { checkReferred } from "./checks/referred.ts";
import { checkRevisions } from "./checks/revisions.ts";
import { checkSitemaps } from "./checks/sitemaps.ts";
import { checkCitations, checkSourcesPages } from "./checks/sources.ts";
import { checkStructuredData } from "./checks/structured-data.ts";
import { buildExpectedSite, type ExpectedSite } from "./expected-site.ts";
import { type ParsedSite, scanFiles } from "./scan-files.ts";

export type PageConformance = (page: PageFacts, expected: ExpectedSite) => readonly Diagnostic[];
export type SiteConformance = (site: ParsedSite, expected: ExpectedSite) => readonly Diagnostic[];

export interface ConformanceOptions {
  /** The built site. */
  readonly folder: string;
  readonly edition: Edition;
  /** URLs that Offprint's templates write: see `buildExpectedSite`. */
  readonly planned: readonly string[];
  /** The minifier that the site was made with; every page must be its fixed point. */
  readonly minify: Minify;
  /** What html-validate and the minifier found on pages, in earlier checks: they take 25 ms a page. */
  readonly cache?: Memory;
}

const pageChecks: readonly PageConformance[] = [
  checkHead,
  checkStructuredData,
  checkOffprint,
  checkCorrections,
  checkCitations,
];

const siteChecks: readonly SiteConformance[] = [
  checkPresence,
  checkReferred,
  checkIdentity,
  checkLists,
  checkSourcesPages,
  checkRevisions,
  checkFeeds,
  checkSitemaps,
  checkChecksums,
];

/**
 * Checks a built site for what only Offprint's code or a theme can break: it derives from the Edition, by other code than the
 * site's own, what each page, list, feed and sitemap must hold, and has every page validated. Paths in the diagnostics start at
 * the site's root, their order is open.
 */
export function checkConformance({
  folder,
  edition,
  planned,
  ...options
}: ConformanceOptions): Promise<Diagnostic[]> {
  const expected = buildExpectedSite(edition, new Set(planned));
  return checkFileConformance(openSite(folder, undefined, expected.statics), expected, options);
}

/** The same for files from anywhere. */
export async function checkFileConformance(
  source: SiteSource,
  expected: ExpectedSite,
  { minify, cache }: Pick<ConformanceOptions, "minify" | "cache">,
): Promise<Diagnostic[]> {
  const { edition, statics } = expected;
  const memory = createMemory(validations, cache);
  const checkHtml = await loadHtmlCheck();
  const validate = async (page: PageFacts, sha256: string): Promise<readonly Diagnostic[]> => {
    const key = ["html", page.path, sha256];
    const cached = memory.find<readonly StoredDiagnostic[]>(key);
    if (cached) return cached;
    const found = [...checkHtml(page), ...(await checkFixedPoint(page, minify))];
    return memory.keep(
      key,
      found.map((one) => ({ ...one })),
    );
  };
  const { site, diagnostics } = await scanFiles(
    source,
    { siteUrl: edition.site.url, statics },
    async (page, sha256) => [
      ...pageChecks.flatMap((check) => check(page, expected)),
      ...(await validate(page, sha256)),
    ],
  );
  return [...diagnostics, ...siteChecks.flatMap((check) => check(site, expected))];
}
