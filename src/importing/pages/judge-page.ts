import { type HtmlElement, type HtmlNode, hasClass, listElements, readHtmlText } from "../html/html-tree.ts";
import { findArticleObject, readTypes } from "./page-fields.ts";
import type { PageHead } from "./read-head.ts";

/** Types of schema.org for pages that list others. */
const listType = /(?:^|\/)(?:CollectionPage|SearchResultsPage|ItemList|Blog|ProfilePage|DataCatalog)$/;
/** Classes that WordPress and others give the bodies of such pages. */
const listClass =
  /^(?:home|blog|archive|category|tag|author|search|search-results|paged|date|tax-[\w-]+|error404|attachment)$/;
const articleClass = /^(?:single|single-post|page|post-template[\w-]*|postid-\d+|page-id-\d+)$/;

const listFolder =
  /(?:^|\/)(?:tags?|topics?|categor(?:y|ies)|authors?|archives?|page\/\d+)\/[^/]*(?:\/index\.html?)?$/i;

/**
 * Says why a page is no article: it leads elsewhere, lists others, or has no text of its own.
 * @param file its path, with forward slashes.
 * @returns undefined for an article.
 */
export function describeOtherPage(root: HtmlElement, head: PageHead, file: string): string | undefined {
  if (head.metas.has("refresh")) return "leads on to another page";
  if (head.classes.includes("error404")) return "is the page for what is not found";
  if (saysArticle(head)) return undefined;
  const isList =
    head.objects.some((object) => readTypes(object).some((type) => listType.test(type))) ||
    (head.classes.some((name) => listClass.test(name)) &&
      !head.classes.some((name) => articleClass.test(name)));
  if (isList) return "lists other pages, as it says itself";
  if (listFolder.test(file)) return "lies where lists of other pages do";
  const elements = listElements(root);
  const entries = elements.filter((element) => element.name === "article" || hasClass(element, /^h-entry$/));
  if (entries.filter(hasLinkedHeading).length > 1) return "lists other articles";
  const { linked, plain } = measureText(entries.length === 1 ? entries : root.children);
  if (plain === 0) return "has no text";
  return linked > plain ? "is mostly links, so it lists other pages" : undefined;
}

/** True for a page that says it is no news: an imprint, a contact. */
export function isPlainPage(head: PageHead): boolean {
  if (saysArticle(head)) return false;
  const types = head.objects.flatMap(readTypes);
  const isWebsite = head.metas.get("og:type")?.includes("website") === true;
  return (
    isWebsite ||
    types.some((type) => /(?:^|\/)(?:Web|About|Contact|FAQ)Page$/.test(type)) ||
    head.classes.includes("page")
  );
}

function saysArticle(head: PageHead): boolean {
  const types = head.metas.get("og:type") ?? [];
  return findArticleObject(head) !== undefined || types.some((type) => /^article\b/i.test(type));
}

function hasLinkedHeading(entry: HtmlElement): boolean {
  const inside = listElements(entry, mostInEntry);
  const headings = inside.filter(({ name }) => /^h[1-6]$/.test(name));
  return (
    headings.some((heading) => listElements(heading, mostInEntry).some(({ name }) => name === "a")) ||
    isCard(entry)
  );
}

/** The heading of a list's entry is one of its first elements. */
const mostInEntry = 50;

/** A teaser that is a link as a whole. */
function isCard({ children }: HtmlElement): boolean {
  const elements = children.filter((child) => typeof child !== "string");
  return elements.length === 1 && elements[0]?.name === "a";
}

/** Parts of a page that are on all of its pages. */
const frame = /^(?:nav|header|footer|aside|form)$/;

/** Counts the characters in links, and those of other text. */
function measureText(nodes: readonly HtmlNode[]): { readonly linked: number; readonly plain: number } {
  let linked = 0;
  let plain = 0;
  const visit = (node: HtmlNode): void => {
    if (typeof node === "string") plain += node.trim().length;
    else if (node.name === "a" && !(node.attributes["href"] ?? "").startsWith("#"))
      linked += readHtmlText([node]).trim().length;
    else if (!frame.test(node.name) && node.attributes["role"] !== "navigation")
      for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return { linked, plain };
}
