import type { FileFinding } from "../finding.ts";
import { findRedirect } from "../page-facts.ts";
import type { SiteContext, SiteFacts } from "../site-context.ts";
import { NOT_FOUND } from "./links.ts";

/**
 * Checks that links lead from `index.html` to every page, and that at least one page refers to each picture and linked file.
 * Readers reach the not-found page, redirect pages and offprints of retracted articles from outside, so these need no link; neither
 * do static files and other files that are not pages.
 */
export function checkReachable(
  site: SiteFacts,
  { assets, retractedOffprints }: Pick<SiteContext, "assets" | "retractedOffprints">,
): FileFinding[] {
  const reached = findReachedPages(site);
  const used = findUsedFiles(site);
  return [...site.files].flatMap((file) => {
    if (assets.has(file) && !used.has(file))
      return [{ file, message: "no page refers to this file; link to it or leave it out" }];
    const page = site.pages.get(file);
    const isOutside = file === NOT_FOUND || retractedOffprints.has(file);
    if (!page || isOutside || findRedirect(page) !== undefined || reached.has(file)) return [];
    return [{ file, message: "no chain of links leads here from index.html; a link would pass" }];
  });
}

function findReachedPages({ pages, resolve }: SiteFacts): ReadonlySet<string> {
  const reached = new Set(["index.html"]);
  // A set that grows during the loop is a queue.
  for (const path of reached)
    for (const { by, href } of pages.get(path)?.references ?? []) {
      if (by !== "a" && by !== "area") continue;
      const target = resolve(path, href);
      if (target.kind === "file" && target.isRelative) reached.add(target.path);
    }
  return reached;
}

function findUsedFiles({ pages, resolve }: SiteFacts): Set<string> {
  const used = new Set<string>();
  for (const [path, { references }] of pages)
    for (const { href } of references) {
      const target = resolve(path, href);
      if (target.kind === "file") used.add(target.path);
    }
  return used;
}
