import type { Finding } from "../../finding.ts";
import { findAncestor, hasToken, listElements, type PageElement, type PageFacts } from "../../page-facts.ts";
import { checkRows, compareLists, type FoundText, type Row } from "../compare.ts";
import { besides } from "../expected-lists.ts";
import type { ExpectedSite } from "../expected-site.ts";

/**
 * Each list has its articles, once, newest first, and no other page of Offprint's lists articles. Editors and own templates may
 * link to articles as they like; sources have their own check.
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

/** An item that links to an article is its entry, however often it does. */
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

/** An article leads to its neighbours (`rel=prev` is the older one) and to its page of revisions, which leads back. */
export function checkNeighbours(page: PageFacts, expected: ExpectedSite): Finding[] {
  const { articles, histories, neighbours, resolve } = expected;
  const { path } = page;
  const links = listElements(page, "a").map(({ attributes: { rel, href = "" } }) => ({
    rel,
    to: resolve(path, href),
  }));
  const compare = (name: string, found: readonly { readonly to: string }[], wanted = "no such link"): Row => {
    const shown = found.map(({ to }) => to).join(" and ") || "no such link";
    return [name, shown, shown === wanted, wanted];
  };
  const compareRel = (rel: "prev" | "next") =>
    compare(
      `rel=${rel}`,
      links.filter((link) => hasToken(link.rel, rel)),
      neighbours.get(path)?.[rel],
    );
  const compareLink = (name: string, to: string) =>
    compare(name, links.filter((link) => link.to === to).slice(0, 1), to);
  const original = histories.get(path);
  if (original) return checkRows([compareLink("the link to the article", original.url)]);
  const article = articles.get(path);
  if (!article) return [];
  const history = article.history
    ? [compareLink("the link to the revisions", besides(article, "history"))]
    : [];
  return checkRows([compareRel("prev"), compareRel("next"), ...history]);
}

/** A page of revisions has each of them, newest first, under the ids that feeds lead to: these count from the oldest. */
export function checkRevisions({ path, ids }: PageFacts, { histories }: ExpectedSite): Finding[] {
  const count = histories.get(path)?.history?.revisions.length;
  if (count === undefined) return [];
  const shown = [...ids].filter((id) => /^revision\.\d+$/.test(id));
  return compareLists(
    shown.map((text) => ({ text })),
    Array.from({ length: count }, (_, index) => `revision.${count - index}`),
  );
}
