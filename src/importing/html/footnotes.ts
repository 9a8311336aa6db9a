import { type Block, type Conversion, indentLines, joinBlocks, type Surroundings } from "./conversion.ts";
import { type HtmlElement, listElements, readHtmlText } from "./html-tree.ts";

/** A footnote of a page, with the label that it gets. */
interface Footnote {
  readonly label: string;
  readonly element: HtmlElement;
}

/** The footnotes of a page, and what links of it lead to. */
interface FoundFootnotes extends Pick<Conversion, "references" | "moved" | "targets"> {
  readonly notes: readonly Footnote[];
}

/**
 * Finds footnotes, whatever system wrote them: a link leads to something below it that leads back to the link.
 */
export function findFootnotes(root: HtmlElement): FoundFootnotes {
  const elements = listElements(root);
  const links = elements.filter(
    ({ name, attributes }) => name === "a" && /^#./.test(attributes["href"] ?? ""),
  );
  const targets = new Set(links.map(readFragment));
  const references = new Map<HtmlElement, string>();
  const moved = new Set<HtmlElement>();
  const notes: Footnote[] = [];
  if (links.length === 0) return { references, moved, targets, notes };
  const page = indexPage(root, elements);
  const labels = new Map<HtmlElement, string>();
  for (const link of links) {
    const found = moved.has(link) ? undefined : findNote(link, page);
    if (!found) continue;
    const label = labels.get(found.note) ?? String(labels.size + 1);
    if (!labels.has(found.note)) notes.push({ label, element: found.note });
    labels.set(found.note, label);
    references.set(findMark(link, page), label);
    for (const part of [found.note, found.back]) moved.add(part);
  }
  return { references, moved, targets, notes };
}

interface Page {
  readonly parents: ReadonlyMap<HtmlElement, HtmlElement>;
  readonly byId: ReadonlyMap<string, HtmlElement>;
  /** Places in the order of start tags. */
  readonly order: ReadonlyMap<HtmlElement, number>;
}

function indexPage(root: HtmlElement, elements: readonly HtmlElement[]): Page {
  const parents = new Map<HtmlElement, HtmlElement>();
  for (const parent of [root, ...elements])
    for (const child of parent.children) if (typeof child !== "string") parents.set(child, parent);
  const ids = elements.flatMap((element) => listIds(element).map((id) => [id, element] as const));
  // The first of two with the same id counts.
  const byId = new Map(ids.reverse());
  return { parents, byId, order: new Map(elements.map((element, index) => [element, index])) };
}

function listIds({ name, attributes }: HtmlElement): string[] {
  const written = [attributes["id"] ?? "", name === "a" ? (attributes["name"] ?? "") : ""];
  return written.filter((id) => id !== "");
}

function readFragment({ attributes }: HtmlElement): string {
  const written = (attributes["href"] ?? "").slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** How far around a link or a note the ids and links that belong to it stand. */
const nearest = 3;
/** The link back is one of the first so many elements of a note. */
const mostLinks = 200;

function findNote(
  link: HtmlElement,
  page: Page,
): { readonly note: HtmlElement; readonly back: HtmlElement } | undefined {
  const target = page.byId.get(readFragment(link));
  const isBelow = target && (page.order.get(target) ?? 0) > (page.order.get(link) ?? 0);
  if (!isBelow) return undefined;
  const around = listAround(link, page);
  const ids = new Set(around.flatMap(({ attributes }) => [attributes["id"], attributes["name"]]));
  for (const scope of listAround(target, page)) {
    const inside = listElements(scope, mostLinks);
    const back = [scope, ...inside].find(
      ({ name, attributes }) =>
        name === "a" && attributes["href"]?.startsWith("#") && ids.has(attributes["href"].slice(1)),
    );
    const note = back && findBlock(target, page);
    if (note && back) return { note, back };
    if (/^(?:li|p|div|dd|aside)$/.test(scope.name)) return undefined;
  }
  return undefined;
}

function listAround(element: HtmlElement, { parents }: Page): HtmlElement[] {
  const found = [element];
  for (let parent = parents.get(element); parent && found.length <= nearest; parent = parents.get(parent))
    found.push(parent);
  return found;
}

function findBlock(element: HtmlElement, page: Page): HtmlElement | undefined {
  return listAround(element, page).find(({ name }) => /^(?:li|p|div|dd|aside)$/.test(name));
}

/** The number in brackets or raised, of which the link is a part. */
function findMark(link: HtmlElement, page: Page): HtmlElement {
  const around = listAround(link, page).filter(({ name }) => /^(?:a|sup|span)$/.test(name));
  const isMark = (element: HtmlElement) =>
    /^[\s[(]*[\p{L}\p{N}*†‡]{1,5}[\s\])]*$/u.test(readHtmlText([element]));
  return around.findLast(isMark) ?? link;
}

/** The number of a note, in brackets or not, and what leads back from it. */
const ownNumber = /^(?:\\\[\d+\\\]|\d+\\?[.)]?)\s+/;
const arrows = /(?:\s|↩|↑|⤴|\ufe0e|\ufe0f|\\\^){1,100}$/u;

/** Formats footnotes, one below the other. */
export function formatFootnotes(
  notes: readonly Footnote[],
  around: Surroundings,
  conversion: Conversion,
): Block[] {
  return notes.map(({ label, element }) => {
    const blocks = conversion.convertBlocks(element.children, around);
    const text = joinBlocks(blocks).replace(ownNumber, "").replace(arrows, "").trim();
    return { kind: "other", text: indentLines(`[^${label}]: ${text || "…"}`, "", "    ") };
  });
}
