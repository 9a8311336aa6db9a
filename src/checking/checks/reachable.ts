import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { Reference } from "../page-facts.ts";
import { problem } from "../problem.ts";
import { listRobotsSitemaps, type SiteFacts } from "../site-facts.ts";
import { NOT_FOUND } from "./links.ts";

/**
 * A reader who starts at `index.html` gets to every page by links alone, and every picture or linked file is of use to something.
 * The not-found page and the pages of old addresses are met from outside.
 */
export function checkReachable(
  site: SiteFacts,
  { assets, statics }: Pick<ExpectedSite, "assets" | "statics">,
): Diagnostic[] {
  const reached = findReachedPages(site);
  const used = findUsedFiles(site);
  return [...site.files].flatMap((path) => {
    // What is copied as it is has its use outside of the site.
    if (statics.has(path)) return [];
    const page = site.pages.get(path);
    if (!page)
      // Files that the publication's configuration or templates add have their use outside of the site, too.
      return used.has(path) || !assets.has(path)
        ? []
        : [
            problem(
              "reachable",
              path,
              "no page and no sitemap refers to this file; link to it or leave it out",
            ),
          ];
    if (path === NOT_FOUND || page.redirect !== undefined || reached.has(path)) return [];
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

function findUsedFiles(site: SiteFacts): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (from: string, href: string) => {
    const target = site.resolve(from, href);
    if (target.kind === "file") used.add(target.path);
  };
  for (const { path, references } of site.pages.values()) for (const { href } of references) use(path, href);
  for (const url of listRobotsSitemaps(site)) use("robots.txt", url);
  for (const { isIndex, locations } of site.sitemaps.values())
    if (isIndex) for (const { url } of locations) use("robots.txt", url);
  return used;
}

/** Only what a reader can click on, or press Enter on. */
function isFollowed({ by }: Reference): boolean {
  return by === "a" || by === "area";
}
