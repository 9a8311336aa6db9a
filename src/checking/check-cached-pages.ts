import path from "node:path";
import { findDamagedPages } from "../build/find-damaged-pages.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { toDiagnostic } from "./finding.ts";
import { readSite } from "./read-site.ts";

/**
 * Finds pages whose content was damaged in the cache. A build compares only size, time and permissions of a cached page, so it
 * can publish a damaged one.
 * @param root absolute path of the project, which holds `dist` and `.cache`.
 * @returns a diagnostic for each damaged page in `dist`; if there is none, one for each damaged page in the cache.
 */
export async function checkCachedPages(root: string): Promise<Diagnostic[]> {
  const damaged = await findDamagedPages(path.join(root, ".cache/pages"));
  if (damaged.size === 0) return [];
  const show = (file: string) => path.relative(root, file);
  const published: Diagnostic[] = [];
  for (const { path: file, content, undecodable } of readSite(path.join(root, "dist"))) {
    const cached = damaged.get(content?.sha256 ?? undecodable ?? "");
    if (cached === undefined) continue;
    const message = `is not what was built: ${show(cached)} was damaged; delete .cache/pages and build again`;
    published.push(toDiagnostic("damage", { file: `dist/${file}`, message }));
  }
  if (published.length > 0) return published;
  const message = "is damaged; delete .cache/pages, or the next build takes it";
  return [...damaged.values()].map((file) => toDiagnostic("damage", { file: show(file), message }));
}
