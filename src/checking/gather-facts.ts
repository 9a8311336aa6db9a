import { hash } from "node:crypto";
import { createResolver } from "./create-resolver.ts";
import type { Json } from "./memory.ts";
import type { PageRecord } from "./page-facts.ts";
import type { SiteScan } from "./scan-site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** A hash of everything that the checks of a site as a whole look at: facts that are the same have the same faults. */
export function hashFacts(
  { files, hashes, pages, documents, statics, robots }: SiteScan,
  expected: Json,
): string {
  const outlines = [...files].map((path) => [path, pages.get(path)?.outline, documents.get(path)]);
  const copied = [...statics.keys()].map((path) => [path, hashes.get(path)]);
  return hash("sha256", JSON.stringify([expected, robots, outlines, copied]));
}

/** Those facts themselves. */
export function gatherFacts(
  { files, pages, documents, statics, robots }: SiteScan,
  siteUrl: string,
  findRecord: (path: string) => PageRecord,
): SiteFacts {
  const records = new Map([...pages.keys()].map((path) => [path, findRecord(path)]));
  return {
    files,
    pages: records,
    staticPages: new Map([...statics].flatMap(([path, { record }]) => (record ? [[path, record]] : []))),
    feeds: new Map([...documents].flatMap(([path, { feed }]) => (feed ? [[path, feed]] : []))),
    sitemaps: new Map([...documents].flatMap(([path, { sitemap }]) => (sitemap ? [[path, sitemap]] : []))),
    styles: findStyles(records.values()),
    resolve: createResolver(siteUrl),
    ...(robots !== undefined && { robots }),
  };
}

function findStyles(records: Iterable<PageRecord>): SiteFacts["styles"] {
  const styles = new Map<string, { readonly path: string; readonly excess: number | undefined }>();
  for (const { path, styles: own } of records)
    for (const { sha256, excess } of own) if (!styles.has(sha256)) styles.set(sha256, { path, excess });
  return styles;
}
