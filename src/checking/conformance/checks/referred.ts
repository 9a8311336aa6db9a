import type { Diagnostic } from "../../../model/diagnostic.ts";
import { checksumsUrl } from "../../../model/urls.ts";
import { findUsedFiles } from "../../checks/reachable.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";
import { listRobotsSitemaps, type ParsedSite } from "../scan-files.ts";

/** Every feed and the list of checksums are linked from a page, and every sitemap is named in `robots.txt` or an index. */
export function checkReferred(site: ParsedSite, { isOwn }: ExpectedSite): Diagnostic[] {
  const used = findUsedFiles(site);
  const indexed = [...site.sitemaps.values()].flatMap(({ isIndex, locations }) => (isIndex ? locations : []));
  for (const url of [...listRobotsSitemaps(site), ...indexed.map(({ url }) => url)]) {
    const target = site.resolve("robots.txt", url);
    if (target.kind === "file") used.add(target.path);
  }
  const sums = site.checksums === undefined ? [] : [checksumsUrl];
  return [...site.feeds.keys(), ...site.sitemaps.keys(), ...sums]
    .filter((path) => !used.has(path) && !isOwn(path))
    .map((path) =>
      problem("reachable", path, "no page and no sitemap refers to this file; link to it or leave it out"),
    );
}
