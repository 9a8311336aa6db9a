import type { CitedSource, Source } from "../../../model/source.ts";
import type { FileFinding, Finding } from "../../finding.ts";
import { listElements, type PageElement, type PageFacts } from "../../page-facts.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../parsed-site.ts";
import { findItem, isSourcesPage } from "./lists.ts";

/**
 * An article and its offprint cite what the Edition says, place by place; the list has each source under its number, with its
 * links and the ways back to its citations. No other page cites.
 */
export function checkCitations(page: PageFacts, expected: ExpectedSite): Finding[] {
  const article = expected.articles.get(page.path) ?? expected.offprints.get(page.path);
  const sources = article?.sources ?? [];
  const entries = listElements(page, "li").filter(({ attributes }) =>
    /^source\./.test(attributes["id"] ?? ""),
  );
  const show = ({ attributes, at }: PageElement) => ({ text: `#${attributes["id"]}`, at });
  // Citations are numbered in the order of the text.
  const citations = sources
    .flatMap(({ number, citations }) => citations.map(({ id }) => ({ id, number })))
    .sort((a, b) => numberOf(a.id) - numberOf(b.id));
  return [
    ...compareLists(
      findCitations(page, expected),
      citations.map(({ id, number }) => `#${id} to #source.${number}`),
    ),
    ...compareLists(
      entries.map(show),
      sources.map(({ number }) => `#source.${number}`),
    ),
    ...entries.flatMap((entry) => {
      const source = sources.find(({ number }) => entry.attributes["id"] === `source.${number}`);
      return source ? checkEntry(entry, source, page, expected) : [];
    }),
  ];
}

/** Each link from the text to a source as `#from to #source.n`. */
function findCitations({ path, elements }: PageFacts, { resolve }: ExpectedSite) {
  return elements.flatMap(({ attributes: { role, id, href = "" }, at }) => {
    const source = /#source\..*/.exec(href)?.[0];
    if (role !== "doc-noteref" || source === undefined) return [];
    return [{ text: `#${id} to ${resolve(path, href) === path ? source : href}`, at }];
  });
}

function checkEntry(
  entry: PageElement,
  { number, source, citations }: CitedSource,
  { path, references }: PageFacts,
  { resolve }: ExpectedSite,
): Finding[] {
  const links = references.filter(({ element }) => findItem(element) === entry).map(({ href }) => href);
  const found = new Set([...links, ...links.map((href) => resolve(path, href))]);
  const wanted = [...listAddresses(source), ...citations.map(({ id }) => `#${id}`)];
  return wanted
    .filter((link) => !found.has(link))
    .map((link) => ({ message: `source ${number} does not lead to ${link}`, at: entry.at }));
}

/** URLs elsewhere, and the path of a kept file. */
function listAddresses(source: Source): string[] {
  const { archived, file } = source.kind === "document" ? source : {};
  return ["url" in source ? source.url : undefined, archived, file?.url].filter((link) => link !== undefined);
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

/** The list of all sources names only articles that cite; `checkAllSources` says whether it has all of them. */
export function checkSourcesPage(page: PageFacts, expected: ExpectedSite): Finding[] {
  if (!isSourcesPage(page.path)) return [];
  return page.references.flatMap(({ href, element }) => {
    const article = expected.articles.get(expected.resolve(page.path, href));
    if (!article || article.sources.length > 0 || !findItem(element)) return [];
    return [{ message: `lists ${article.url}, which cites nothing`, at: element.at }];
  });
}

/** Each link of the list of all sources with each article beside it in one `li`: `https://… in 2021/a.html`. */
export function listSourcePairs(page: PageFacts, { articles, resolve }: ExpectedSite): string[] {
  if (!isSourcesPage(page.path)) return [];
  const items = new Map<PageElement, { addresses: string[]; articles: string[] }>();
  for (const { href, element } of page.references) {
    const item = findItem(element);
    if (!item) continue;
    const own = items.get(item) ?? { addresses: [], articles: [] };
    items.set(item, own);
    const path = resolve(page.path, href);
    if (articles.has(path)) own.articles.push(path);
    else own.addresses.push(href);
  }
  return [...items.values()].flatMap((item) =>
    item.articles.flatMap((article) => item.addresses.map((address) => `${address} in ${article}`)),
  );
}

/** The list of all sources has each of them that has an address, beside each article that cites it. */
export function checkAllSources({ sourcePairs }: ParsedSite, { articles }: ExpectedSite): FileFinding[] {
  return [...articles.values()].flatMap(({ url, sources }) =>
    sources.flatMap(({ source }) => {
      const pair = "url" in source && source.url !== undefined ? `${source.url} in ${url}` : undefined;
      if (pair === undefined || sourcePairs.has(pair)) return [];
      return [{ file: "sources.html", message: `lacks ${pair}, which belongs here` }];
    }),
  );
}
