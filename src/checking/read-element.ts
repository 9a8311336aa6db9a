import { titleLimit } from "../model/article-limits.ts";
import type { Position } from "../model/diagnostic.ts";
import {
  type Attributes,
  type FoundReference,
  findPictureAddresses,
  findReferences,
  findRefreshTarget,
  findStyleReferences,
  parseLinkTypes,
  parseSourceSet,
} from "./find-references.ts";
import type { PageFacts } from "./page-facts.ts";

/** An element as its start tag shows it. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly at: Position;
  readonly around: Surroundings;
}

/** Where in the page an element stands. */
export interface Surroundings {
  readonly isInMain: boolean;
  /** In the page's first `article`. */
  readonly isInStory: boolean;
  readonly isInStoryHeader: boolean;
  readonly item: number;
}

/** A page's facts while they are being found. */
export type GrowingFacts = { -readonly [Key in keyof PageFacts]: Growing<PageFacts[Key]> };

type Growing<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : T extends ReadonlySet<infer Item>
      ? Set<Item>
      : T;

/** What waits for an element's text. */
export type TakeText = (text: string) => void;

type ElementReader = (element: Element, facts: GrowingFacts) => TakeText | undefined;

/** Adds what a start tag says to `facts`; returns what must be told the element's text, if anything must. */
export function readElement(element: Element, facts: GrowingFacts): TakeText | undefined {
  const { name, attributes, at } = element;
  for (const attribute in attributes) {
    if (isBanned(attribute)) facts.banned.push({ text: attribute, at });
    const value = attributes[attribute] ?? "";
    if (mayBeTitle(value)) facts.words.push({ text: collapseSpace(value), at });
  }
  readId(element, facts);
  addReferences(findReferences(name, attributes), element, facts);
  if (attributes["class"]?.split(" ").includes("correction")) {
    return (text) => facts.corrections.push({ text: collapseSpace(text), at });
  }
  return readers.get(name)?.(element, facts);
}

/** Whether a text is short enough for a title, with room for white space that is not shown. */
export function mayBeTitle(text: string): boolean {
  return text.length <= 2 * titleLimit;
}

/** White space as HTML shows it: runs of it are one space, none at the ends; no-break and wide spaces are characters like others. */
export function collapseSpace(text: string): string {
  // Most texts are as they should be, and asking costs a quarter of replacing.
  if (!/^ | {2}| $|[\t\n\f\r]/.test(text)) return text;
  return text.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
}

function isBanned(attribute: string): boolean {
  return (
    attribute.startsWith("on") ||
    attribute === "style" ||
    attribute === "integrity" ||
    attribute === "crossorigin"
  );
}

const readers = new Map<string, ElementReader>([
  ["html", readRoot],
  ["title", readTitle],
  ["meta", readMeta],
  ["link", readLink],
  ["h1", readHeadline],
  ["h2", readHeading],
  ["h3", readHeading],
  ["h4", readHeading],
  ["h5", readHeading],
  ["h6", readHeading],
  ["img", readImage],
  ["source", readSource],
  ["script", readScript],
  ["style", readStyle],
  ["a", readAnchor],
  ["li", readEntry],
  ["time", readTime],
]);

function readRoot({ attributes: { lang, dir } }: Element, facts: GrowingFacts): undefined {
  if (lang !== undefined) facts.lang = lang;
  if (dir !== undefined) facts.dir = dir;
}

function readTitle(_: Element, facts: GrowingFacts): TakeText {
  // The first one is the page's; a picture in SVG may have its own.
  return (text) => {
    facts.title ??= collapseSpace(text);
  };
}

function readMeta(element: Element, facts: GrowingFacts): undefined {
  const { charset, content = "", ...attributes } = element.attributes;
  const name = (attributes["name"] ?? attributes["property"])?.toLowerCase();
  if (charset !== undefined) facts.charset = charset;
  if (name !== undefined) facts.metas.set(name, content);
  if (name === "og:image")
    addReferences([{ href: content, by: "og:image", isLoaded: false }], element, facts);
  if (name === "robots" && parseRobots(content).some((rule) => rule === "noindex" || rule === "none"))
    facts.isIndexable = false;
  const pragma = attributes["http-equiv"]?.toLowerCase();
  if (pragma === undefined) return;
  facts.pragmas.set(pragma, content);
  const target = pragma === "refresh" ? findRefreshTarget(content) : undefined;
  if (target === undefined) return;
  facts.redirect = target;
  addReferences([{ href: target, by: "meta refresh", isLoaded: false }], element, facts);
}

/** The rules of a robots meta, lower case. */
export function parseRobots(content: string): string[] {
  return content
    .toLowerCase()
    .split(",")
    .map((rule) => rule.trim());
}

function readLink({ attributes: { rel, href, type } }: Element, facts: GrowingFacts): undefined {
  const types = parseLinkTypes(rel);
  if (types.includes("canonical") && href !== undefined) facts.canonical = href;
  if (types.includes("alternate") && type !== undefined) facts.alternates.push(type);
}

function readId({ at, attributes: { id } }: Element, { ids, repeatedIds }: GrowingFacts): void {
  if (id === undefined) return;
  if (ids.has(id)) repeatedIds.push({ text: id, at });
  ids.add(id);
}

function readHeading({ name, at }: Element, { headings }: GrowingFacts): undefined {
  headings.push({ level: Number(name.slice(1)), at });
}

function readImage(element: Element, facts: GrowingFacts): undefined {
  if (element.attributes["alt"] === undefined) facts.bareImages.push(element.at);
  readSource(element, facts);
}

function readSource({ at, attributes: { srcset, sizes } }: Element, facts: GrowingFacts): undefined {
  const text = srcset === undefined ? undefined : checkSourceSet(srcset, sizes);
  if (text !== undefined) facts.brokenSourceSets.push({ text, at });
}

/** What is wrong with a `srcset` and the `sizes` beside it (HTML, sections 4.8.2 and 4.8.4.2.1), if anything is. */
function checkSourceSet(srcset: string, sizes: string | undefined): string | undefined {
  const candidates = parseSourceSet(srcset);
  const withWidth = candidates.filter(({ descriptor }) => /^\d+w$/.test(descriptor));
  if (withWidth.length > 0 && sizes === undefined)
    return "found a srcset with widths but no sizes; sizes beside it, or one address without a width, would pass";
  if (withWidth.length === 0 && sizes !== undefined)
    return "found sizes beside a srcset without widths; widths, or no sizes, would pass";
  return withWidth.length > 0 && withWidth.length < candidates.length
    ? "found a srcset with and without widths; a width for each address would pass"
    : undefined;
}

function readHeadline(element: Element, facts: GrowingFacts): TakeText {
  const { at } = element;
  const { h1s } = facts;
  readHeading(element, facts);
  return (text) => h1s.push({ text: collapseSpace(text), at });
}

function readScript(element: Element, facts: GrowingFacts): TakeText {
  const { type = "" } = element.attributes;
  return (text) => {
    facts.scripts.push({ text, at: element.at, type });
    if (type === "application/ld+json") addReferences(findPictureAddresses(text), element, facts);
  };
}

function readStyle(element: Element, facts: GrowingFacts): TakeText {
  return (text) => {
    facts.styles.push({ text, at: element.at });
    addReferences(findStyleReferences(text), element, facts);
  };
}

function readAnchor(element: Element, facts: GrowingFacts): TakeText | undefined {
  const { id = "", href = "", role } = element.attributes;
  if (role === "doc-noteref") facts.noterefs.push({ id, href, at: element.at });
  return readAuthor(element, facts);
}

function readEntry({ at, around, attributes: { id } }: Element, { entries }: GrowingFacts): undefined {
  if (id !== undefined) entries.push({ id, item: around.item, at });
}

function readAuthor(
  { at, around, attributes: { rel } }: Element,
  { authors }: GrowingFacts,
): TakeText | undefined {
  if (!around.isInStory || !parseLinkTypes(rel).includes("author")) return undefined;
  return (text) => authors.push({ text: collapseSpace(text), at });
}

function readTime({ at, around, attributes: { datetime } }: Element, { times }: GrowingFacts): undefined {
  if (around.isInStoryHeader && datetime !== undefined) times.push({ text: datetime, at });
}

function addReferences(
  found: readonly FoundReference[],
  { attributes, at, around }: Element,
  facts: GrowingFacts,
): void {
  if (found.length === 0) return;
  const rel = parseLinkTypes(attributes["rel"]).join(" ");
  for (const { href, by, isLoaded } of found)
    facts.references.push({ href, by, isLoaded, rel, at, item: around.item });
}
