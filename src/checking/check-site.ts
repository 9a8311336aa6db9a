import { hash } from "node:crypto";
import { type Json, type Memory, openMemory } from "../memory/memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkLinks } from "./checks/links.ts";
import { checkReachable } from "./checks/reachable.ts";
import { checkWithheldOnPage, findLinking, findSuspects } from "./checks/withheld.ts";
import { toDiagnostic } from "./finding.ts";
import { buildRecord, createIntern, readRecord, type StoredRecord } from "./page-record.ts";
import type { SiteSource } from "./read-site.ts";
import { createResolver } from "./resolve-reference.ts";
import { scanPage } from "./scan-page.ts";
import { recordKey, resultKind, type SiteScan, scanSite } from "./scan-site.ts";
import type { SiteCheck, SiteContext, SiteFacts } from "./site-context.ts";

export interface CheckedSite {
  /** Empty if the site passes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
}

const siteChecks: Readonly<Record<string, SiteCheck>> = { links: checkLinks, reachable: checkReachable };

/**
 * Checks the files of a built site for what an author can break; `conformance/` checks the rest. Paths in the diagnostics start
 * at the site's root; their order is not fixed.
 * @param cache stores the results for the next check.
 * @throws Error if a file cannot be read.
 */
export function checkSite(
  { files, readText }: SiteSource,
  context: SiteContext,
  cache = openMemory(""),
): CheckedSite {
  const scan = scanSite(files, context, cache);
  const found = [...reportStylesOnce(scan.diagnostics), ...checkWhole(scan, readText, context, cache)];
  cache.save(resultKind());
  return { diagnostics: found, pages: scan.pages.size };
}

/** Every page contains the same stylesheet, so a mistake in it is reported only for the first page. */
function reportStylesOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const messages = new Set<string>();
  return diagnostics.filter(({ field, message }) => {
    const isRepeated = field === "styles" && messages.has(message);
    messages.add(message);
    return !isRepeated;
  });
}

/**
 * Runs the cross-page checks, unless an earlier run with the same files, links and ids found nothing: after an edit that changes
 * only words, only the edited pages are read.
 */
function checkWhole(
  scan: SiteScan,
  readText: SiteSource["readText"],
  context: SiteContext,
  cache: Memory,
): Diagnostic[] {
  const { withheld } = context;
  const key = ["site", hashScan(scan, context)];
  const suspects = findSuspects(scan.pages, withheld);
  const checkWithheld = (paths: readonly string[]) =>
    paths.flatMap((file) =>
      checkWithheldOnPage(scanPage(file, readText(file)), context).map((finding) =>
        toDiagnostic("withheld", { file, ...finding }),
      ),
    );
  if (cache.find(resultKind<boolean>(), key)) return checkWithheld(suspects);
  const site = buildSiteFacts(scan, readText, context, cache);
  const linking = findLinking(site, withheld);
  const found = Object.entries(siteChecks).flatMap(([field, check]) =>
    check(site, context).map((finding) => toDiagnostic(field, finding)),
  );
  if (found.length === 0 && linking.length === 0) cache.put(resultKind<boolean>(), key, true);
  return [...found, ...checkWithheld([...new Set([...suspects, ...linking])])];
}

function buildSiteFacts(
  { files, pages, staticPages }: SiteScan,
  readText: SiteSource["readText"],
  { siteUrl }: SiteContext,
  cache: Memory,
): SiteFacts {
  const intern = createIntern();
  const readPage = (path: string, sha256: string) => {
    const stored = cache.find(resultKind<StoredRecord>(), recordKey(path, sha256));
    // Without a cached record, for instance because it is damaged, the page is scanned again.
    return readRecord(stored ?? buildRecord(scanPage(path, readText(path))), intern);
  };
  return {
    files,
    staticPages,
    pages: new Map([...pages].map(([path, { sha256 }]) => [path, readPage(path, sha256)])),
    resolve: createResolver(siteUrl),
  };
}

/** A hash of everything that the cross-page checks depend on. */
export function hashScan({ files, pages, staticPages }: SiteScan, context: SiteContext): string {
  const { siteUrl, assets, statics, withheld } = context;
  const facts: Json = [
    siteUrl,
    [[...assets], [...statics], [...withheld.byUrl.keys()]],
    [...files].map((path) => [path, pages.get(path)?.linksHash, staticPages.get(path)?.sha256]),
  ];
  return hash("sha256", JSON.stringify(facts));
}
