import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Reference } from "../page-facts.ts";
import { problem } from "../problem.ts";
import type { SiteContext } from "../site-context.ts";
import type { SiteFacts } from "../site-facts.ts";
import { NOT_FOUND } from "./links.ts";

/**
 * A reader who starts at `index.html` gets to every page by links alone, and every picture or linked file is of use to something.
 * The not-found page and the pages of old addresses are met from outside.
 */
export function checkReachable(site: SiteFacts, { assets }: Pick<SiteContext, "assets">): Diagnostic[] {
  const reached = findReachedPages(site);
  const used = findUsedFiles(site);
  return [...site.files].flatMap((path) => {
    // Other files have a use outside of the site: static files, and what a publication's configuration adds.
    if (assets.has(path) && !used.has(path))
      return [
        problem("reachable", path, "no page and no sitemap refers to this file; link to it or leave it out"),
      ];
    const page = site.pages.get(path);
    if (!page || path === NOT_FOUND || page.redirect !== undefined || reached.has(path)) return [];
    return [problem("reachable", path, "no chain of links leads here from index.html; a link would pass")];
  });
}

function findReachedPages({ pages, resolve }: SiteFacts): ReadonlySet<string> {
  const reached = new Set(["index.html"]);
  // A set that grows while it is walked through is a queue.
  for (const path of reached)
    for (const reference of pages.get(path)?.references ?? [])
      if (isFollowed(reference)) {
        const target = resolve(path, reference.href);
        if (target.kind === "file" && target.isRelative) reached.add(target.path);
      }
  return reached;
}

/** Files that a page refers to. */
export function findUsedFiles({ pages, resolve }: SiteFacts): Set<string> {
  const used = new Set<string>();
  for (const { path, references } of pages.values())
    for (const { href } of references) {
      const target = resolve(path, href);
      if (target.kind === "file") used.add(target.path);
    }
  return used;
}

/** Only what a reader can click on, or press Enter on. */
function isFollowed({ by }: Reference): boolean {
  return by === "a" || by === "area";
}
