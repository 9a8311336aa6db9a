import type { Article } from "../../../model/article.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { CitedSource, Source } from "../../../model/source.ts";
import type { PageFacts, PageRecord } from "../../page-facts.ts";
import { problem } from "../../problem.ts";
import { resolveReference } from "../../resolve-reference.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../scan-files.ts";

/**
 * An article and its offprint cite what the Edition says, place by place; each source stands in the list under its number,
 * with its links and the ways back to where it is cited. No other page cites.
 */
export function checkCitations(page: PageFacts, expected: ExpectedSite): Diagnostic[] {
  const { sources } = expected.articles.get(page.path) ??
    expected.offprints.get(page.path) ?? { sources: [] };
  // Places are counted as a reader meets them.
  const wanted = sources
    .flatMap(({ number, citations }) => citations.map(({ id }) => ({ id, to: `#source.${number}` })))
    .sort((a, b) => countOf(a.id) - countOf(b.id))
    .map(({ id, to }) => `#${id} to ${to}`);
  const entries = page.entries.filter(({ id }) => id.startsWith("source."));
  return [
    ...compare(page, "cites", findCitations(page, expected), wanted),
    ...compare(
      page,
      "lists",
      entries.map(({ id }) => `#${id}`),
      sources.map(({ number }) => `#source.${number}`),
    ),
    ...sources.flatMap((source) => checkEntry(page, source, expected)),
  ];
}

/** True for the list of all sources, and for its further pages. */
export function isSourcesPage(path: string): boolean {
  return /^sources(?:\.page-\d+)?\.html$/.test(path);
}

/** The list of all sources has each of them that has an address, beside each article that cites it, and no other article. */
export function checkSourcesPages(site: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  const listed = new Set<string>();
  const found: Diagnostic[] = [];
  for (const page of site.pages.values()) {
    if (!isSourcesPage(page.path)) continue;
    for (const { addresses, articles } of readItems(page, site, expected)) {
      for (const article of articles) for (const address of addresses) listed.add(pair(address, article));
      const strays = articles.filter((article) => article.sources.length === 0);
      found.push(
        ...strays.map(({ url }) => problem("sources", page.path, `lists ${url}, which cites nothing`)),
      );
    }
  }
  const missing = [...expected.articles.values()].flatMap((article) =>
    article.sources.flatMap(({ source }) => {
      const address = "url" in source ? source.url : undefined;
      return address === undefined || listed.has(pair(address, article)) ? [] : [{ address, article }];
    }),
  );
  return [
    ...found,
    ...missing.map(({ address, article }) =>
      problem("sources", "sources.html", `does not list ${address} as cited in ${article.url}`),
    ),
  ];
}

/** Every `#from to #source.n` on a page. */
function findCitations(page: PageFacts, { edition }: ExpectedSite): string[] {
  return page.noterefs.flatMap(({ id, href }) => {
    const target = resolveReference(page.path, href, edition.site.url);
    if (target.kind !== "file" || !target.fragment?.startsWith("source.")) return [];
    return target.path === page.path ? [`#${id} to #${target.fragment}`] : [`#${id} to ${href}`];
  });
}

function compare(
  page: PageFacts,
  does: string,
  found: readonly string[],
  wanted: readonly string[],
): Diagnostic[] {
  const surplus = found.find((text, index) => text !== wanted[index]);
  const missing = wanted.find((text, index) => text !== found[index]);
  if (surplus === undefined && missing === undefined) return [];
  const message = `${does} ${surplus ?? "nothing more"}; ${missing ?? "nothing more"} would pass`;
  return [problem("sources", page.path, message)];
}

function checkEntry(
  page: PageFacts,
  { number, source, citations }: CitedSource,
  { edition }: ExpectedSite,
): Diagnostic[] {
  const entry = page.entries.find(({ id }) => id === `source.${number}`);
  if (!entry) return [];
  const links = page.references.filter(({ item }) => item === entry.item).map(({ href }) => href);
  const files = links.map((href) => resolveReference(page.path, href, edition.site.url));
  const isLinked = (link: string) =>
    links.includes(link) || files.some((target) => target.kind === "file" && target.path === link);
  const wanted = [...listAddresses(source), ...citations.map(({ id }) => `#${id}`)];
  return wanted
    .filter((link) => !isLinked(link))
    .map((link) => problem("sources", page.path, `source ${number} does not lead to ${link}`, entry.at));
}

/** Addresses elsewhere, and the path of a kept file. */
function listAddresses(source: Source): string[] {
  const archived = source.kind === "document" ? source.archived : undefined;
  const file = source.kind === "document" ? source.file?.url : undefined;
  return ["url" in source ? source.url : undefined, archived, file].filter((link) => link !== undefined);
}

/** What stands together in each `li`. */
function readItems(
  page: PageRecord,
  { resolve }: ParsedSite,
  { articles }: ExpectedSite,
): { readonly addresses: string[]; readonly articles: Article[] }[] {
  const items = new Map<number, { addresses: string[]; articles: Article[] }>();
  for (const { href, item } of page.references) {
    if (item === 0) continue;
    const own = items.get(item) ?? { addresses: [], articles: [] };
    const target = resolve(page.path, href);
    const article = target.kind === "file" ? articles.get(target.path) : undefined;
    if (article) own.articles.push(article);
    else own.addresses.push(href);
    items.set(item, own);
  }
  return [...items.values()];
}

function countOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

function pair(address: string, { url }: Article): string {
  return `${address} ${url}`;
}
