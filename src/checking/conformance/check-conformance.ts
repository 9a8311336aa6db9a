import { type Kind, type Memory, openMemory } from "../../memory/memory.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { checksumsUrl } from "../../model/urls.ts";
import { type FileFinding, type Finding, toDiagnostic } from "../finding.ts";
import type { PageFacts } from "../page-facts.ts";
import { isPage, type SiteSource } from "../read-site.ts";
import { scanPage } from "../scan-page.ts";
import { checkCorrections } from "./checks/corrections.ts";
import { checkFeed } from "./checks/feeds.ts";
import { checkHead, isListed } from "./checks/head.ts";
import { checkFixedPoint, createHtmlCheck, type Minify } from "./checks/html.ts";
import { checkHistoryLinks, checkLists, checkRevisions } from "./checks/lists.ts";
import { checkChecksums, checkOffprint } from "./checks/offprints.ts";
import { checkPresence } from "./checks/presence.ts";
import { checkSitemaps } from "./checks/sitemaps.ts";
import { checkAllSources, checkCitations, listSourceItems } from "./checks/sources.ts";
import { checkStructuredData } from "./checks/structured-data.ts";
import type { ExpectedSite } from "./expected-site.ts";
import { parseDocument } from "./parse-document.ts";
import { createParsedSite, type ParsedSite } from "./parsed-site.ts";

type PageConformance = (page: PageFacts, expected: ExpectedSite) => readonly Finding[];
type SiteConformance = (site: ParsedSite, expected: ExpectedSite) => readonly FileFinding[];

const pageChecks: Readonly<Record<string, PageConformance>> = {
  head: checkHead,
  lists: checkLists,
  "history-links": checkHistoryLinks,
  "structured-data": checkStructuredData,
  corrections: checkCorrections,
  revisions: checkRevisions,
  citations: checkCitations,
  offprints: checkOffprint,
};

const siteChecks: Readonly<Record<string, SiteConformance>> = {
  files: checkPresence,
  sitemaps: checkSitemaps,
  sources: checkAllSources,
  offprints: checkChecksums,
};

/**
 * Checks a built site for what only Offprint's code or a theme can break: it derives from the Edition, by other code than the
 * site's own, what each page, list, feed and sitemap must hold, and validates every page. Paths in the diagnostics start at the
 * site's root; their order is not fixed.
 * @param minify the minifier that the site was made with; it must leave every page as it is.
 * @param cache stores what html-validate and the minifier find on pages, which takes 25 ms a page.
 */
export async function checkConformance(
  files: SiteSource["files"],
  expected: ExpectedSite,
  minify: Minify,
  cache = openMemory(""),
): Promise<Diagnostic[]> {
  const site = createParsedSite(expected);
  const found: Diagnostic[] = [];
  const validate = await createValidation(minify, cache);
  for (const { path, content } of files) {
    site.files.add(path);
    if (!content || expected.statics.has(path)) continue;
    site.hashes.set(path, content.sha256);
    if (!isPage(path)) {
      found.push(...addDocument(path, content.text, site, expected));
      continue;
    }
    const page = scanPage(path, content.text);
    addPage(page, site, expected);
    found.push(...checkPage(page, expected), ...(await validate(page, content.sha256)));
  }
  cache.save(validations);
  for (const [field, check] of Object.entries(siteChecks))
    found.push(...check(site, expected).map((finding) => toDiagnostic(field, finding)));
  return found;
}

function addPage(page: PageFacts, { unused, listed, sourceItems }: ParsedSite, expected: ExpectedSite): void {
  for (const { href } of page.references) unused.delete(expected.resolve(page.path, href));
  if (isListed(page)) listed.push(page.path);
  sourceItems.push(...listSourceItems(page, expected));
}

function addDocument(path: string, text: string, site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  if (path === "robots.txt") site.robots = text;
  if (path === checksumsUrl) site.checksums = text;
  if (!/\.(?:xml|json)$/.test(path)) return [];
  const { feed, sitemap, findings } = parseDocument(path, text);
  if (sitemap) site.sitemaps.set(path, sitemap);
  const found = findings.length > 0 ? findings : checkFeed(path, feed, expected);
  return found.map((finding) => toDiagnostic("documents", { file: path, ...finding }));
}

function checkPage(page: PageFacts, expected: ExpectedSite): Diagnostic[] {
  return Object.entries(pageChecks).flatMap(([field, check]) =>
    check(page, expected).map((finding) => toDiagnostic(field, { file: page.path, ...finding })),
  );
}

const validations: Kind<readonly Diagnostic[]> = { name: "validations" };

/** Creates a function that runs html-validate and the minifier on a page, or returns the cached diagnostics. */
async function createValidation(minify: Minify, cache: Memory) {
  const checkHtml = await createHtmlCheck();
  return async (page: PageFacts, sha256: string): Promise<readonly Diagnostic[]> => {
    const { path: file } = page;
    const key = ["html", file, sha256];
    return (
      cache.find(validations, key) ??
      cache.put(validations, key, [
        ...checkHtml(page).map((finding) => toDiagnostic("html", { file, ...finding })),
        ...(await checkFixedPoint(page, minify)).map((finding) =>
          toDiagnostic("fixed-point", { file, ...finding }),
        ),
      ])
    );
  };
}
