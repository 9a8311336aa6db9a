import type { Finding } from "../../finding.ts";
import { findAncestor, listElements, type PageElement, type PageFacts } from "../../page-facts.ts";
import { checkRows, compareLists, type FoundText, type Row } from "../compare.ts";
import { besides } from "../expected-lists.ts";
import type { ExpectedSite } from "../expected-site.ts";

/**
 * Checks that each list has exactly its articles, each once, newest first, and that no other page made by Offprint's templates
 * lists articles. Articles, offprints, pages from `src/content` and own templates may link to any article. `checkAllSources`
 * checks the list of sources.
 */
export function checkLists(page: PageFacts, expected: ExpectedSite): Finding[] {
  const { lists, articles, offprints, edition, isOwn } = expected;
  const { path } = page;
  const isFree =
    articles.has(path) ||
    offprints.has(path) ||
    isSourcesPage(path) ||
    isOwn(path) ||
    edition.pages.some(({ url }) => url === path);
  const wanted = lists.get(path) ?? (isFree ? undefined : []);
  return wanted ? compareLists(findEntries(page, expected), wanted) : [];
}

/** True for the list of all sources, and for its further pages. */
export function isSourcesPage(path: string): boolean {
  return /^sources(?:\.page-\d+)?\.html$/.test(path);
}

/** The `li` or `article` in `main` that holds an element. */
export function findItem(element: PageElement): PageElement | undefined {
  const item = findAncestor(element, "li", "article");
  return item && findAncestor(item, "main") ? item : undefined;
}

/** Lists the articles to which each item links, each once per item. */
function findEntries({ path, references }: PageFacts, { articles, resolve }: ExpectedSite): FoundText[] {
  const entries = new Map<PageElement, Map<string, FoundText>>();
  for (const { href, element } of references) {
    const item = findItem(element);
    const text = item ? resolve(path, href) : "";
    if (!item || !articles.has(text)) continue;
    const own = entries.get(item) ?? new Map<string, FoundText>();
    entries.set(item, own.set(text, own.get(text) ?? { text, at: element.at }));
  }
  return [...entries.values()].flatMap((own) => [...own.values()]);
}

/** Checks that an article links to its page of revisions, and that page to the article. */
export function checkHistoryLinks(
  page: PageFacts,
  { articles, histories, resolve }: ExpectedSite,
): Finding[] {
  const { path } = page;
  const targets = new Set(
    listElements(page, "a").map(({ attributes: { href = "" } }) => resolve(path, href)),
  );
  const compare = (name: string, to: string): Row => {
    const isThere = targets.has(to);
    return [name, isThere ? to : "no such link", isThere, to];
  };
  const original = histories.get(path);
  if (original) return checkRows([compare("the link to the article", original.url)]);
  const article = articles.get(path);
  return article?.history
    ? checkRows([compare("the link to the revisions", besides(article, "history"))])
    : [];
}

/**
 * Checks that a page of revisions has all of them, newest first, under the ids that feeds link to: `revision.1` is the oldest.
 */
export function checkRevisions({ path, ids }: PageFacts, { histories }: ExpectedSite): Finding[] {
  const count = histories.get(path)?.history?.revisions.length;
  if (count === undefined) return [];
  const shown = [...ids].filter((id) => /^revision\.\d+$/.test(id));
  return compareLists(
    shown.map((text) => ({ text })),
    Array.from({ length: count }, (_, index) => `revision.${count - index}`),
  );
}
