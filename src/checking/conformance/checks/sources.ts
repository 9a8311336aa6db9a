import type { CitedSource, Source } from "../../../model/source.ts";
import type { FileFinding, Finding } from "../../finding.ts";
import { listElements, type PageElement, type PageFacts } from "../../page-facts.ts";
import { compareLists } from "../compare.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite, SourceItem } from "../parsed-site.ts";
import { findItem, isSourcesPage } from "./lists.ts";

/**
 * Checks that an article and its offprint have the citations of the Edition, in order, and that their list has each source under
 * its number, with its links and a link back to its first citation. Other pages may have no citations.
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
  const wanted = [...listAddresses(source), ...citations.slice(0, 1).map(({ id }) => `#${id}`)];
  return wanted
    .filter((link) => !found.has(link))
    .map((link) => ({ message: `source ${number} does not lead to ${link}`, at: entry.at }));
}

/** Lists the links of a source: its URL, its archived copy, and the path of the file that the publication keeps. */
function listAddresses(source: Source): string[] {
  const { archived, file } = source.kind === "document" ? source : {};
  return ["url" in source ? source.url : undefined, archived, file?.url].filter((link) => link !== undefined);
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

/** Lists the articles and the other links of each item in the list of all sources. */
export function listSourceItems(page: PageFacts, { articles, resolve }: ExpectedSite): SourceItem[] {
  if (!isSourcesPage(page.path)) return [];
  const items = new Map<PageElement, SourceItem>();
  for (const { href, element } of page.references) {
    const item = findItem(element);
    if (!item) continue;
    const own = items.get(item) ?? { addresses: [], articles: [] };
    items.set(item, own);
    const path = resolve(page.path, href);
    if (articles.has(path)) own.articles.push(path);
    else own.addresses.push(href);
  }
  return [...items.values()];
}

/**
 * Checks that the list of all sources has each source with a URL, in one item with each article that cites it, and no article
 * without sources.
 */
export function checkAllSources({ sourceItems }: ParsedSite, { articles }: ExpectedSite): FileFinding[] {
  const pairs = new Set(
    sourceItems.flatMap((item) =>
      item.articles.flatMap((url) => item.addresses.map((address) => `${address} in ${url}`)),
    ),
  );
  const strays = sourceItems
    .flatMap((item) => item.articles)
    .filter((url) => articles.get(url)?.sources.length === 0)
    .map((url) => `has ${url}, which cites nothing`);
  const lacking = [...articles.values()].flatMap(({ url, sources }) =>
    sources
      .flatMap(({ source }) => ("url" in source && source.url !== undefined ? `${source.url} in ${url}` : []))
      .filter((pair) => !pairs.has(pair))
      .map((pair) => `lacks ${pair}, which belongs here`),
  );
  return [...strays, ...lacking].map((message) => ({ file: "sources.html", message }));
}
