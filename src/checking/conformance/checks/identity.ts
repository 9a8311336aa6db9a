import type { Diagnostic } from "../../../model/diagnostic.ts";
import { NOT_FOUND } from "../../checks/links.ts";
import type { PageRecord } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import { addressOf, type ExpectedSite } from "../expected-site.ts";
import { listPageLocations, type ParsedSite } from "../scan-files.ts";

/** One page, one address: its canonical link, its line in the sitemap and its entries in feeds name the same. */
export function checkIdentity(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const counts = countLocations(site);
  const addresses = new Set([...site.pages.keys()].map((path) => addressOf(path, expected)));
  return [
    ...[...site.pages.values()].flatMap((page) => checkPage(page, counts, addresses, expected)),
    ...listPageLocations(site)
      .filter(({ url }) => !addresses.has(url))
      .map(({ path, url }) =>
        problem("identity", path, `${url} is in the sitemap, but is no page of this site`),
      ),
    ...checkFeedAddresses(site, expected),
  ];
}

function countLocations(site: ParsedSite): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of listPageLocations(site)) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}

function checkPage(
  { path, canonical, isIndexable, redirect }: PageRecord,
  counts: ReadonlyMap<string, number>,
  addresses: ReadonlySet<string>,
  expected: ExpectedSite,
): Diagnostic[] {
  const address = addressOf(path, expected);
  const isListed = isIndexable && redirect === undefined && path !== NOT_FOUND;
  const count = counts.get(address) ?? 0;
  const found: Diagnostic[] = [];
  if (count !== (isListed ? 1 : 0))
    found.push(
      problem(
        "identity",
        path,
        `is ${count} times in the sitemap; ${isListed ? "once" : "not at all"} would pass`,
      ),
    );
  // A page that is kept out of search engines may be a copy of another.
  const fits = isListed ? canonical === address : canonical === undefined || addresses.has(canonical);
  if (!fits)
    found.push(problem("identity", path, `canonical is "${canonical ?? ""}"; ${address} would pass`));
  return found;
}

function checkFeedAddresses(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  return [...site.feeds].flatMap(([path, { entries }]) => {
    const wanted = expected.feeds.get(path) ?? [];
    const addresses = new Map(wanted.map(({ id, url }) => [id, addressOf(url, expected)]));
    return entries.flatMap(({ id, url }) => {
      const address = addresses.get(id) ?? url;
      return url === address
        ? []
        : [problem("identity", path, `${id} has the URL "${url}"; ${address} would pass`)];
    });
  });
}
