import type { Position } from "../model/diagnostic.ts";

/** An element with its start tag. Element and attribute names are in lower case. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Position;
  readonly parent: PageElement | undefined;
  /** The text in it, also that of its descendants and of scripts, as written. */
  readonly text: string;
}

/** A URL in a page, as written there. */
export interface Reference {
  readonly href: string;
  /**
   * What contains the URL: an element (`a`, `img`), a link with its type (`link icon`), `style`, `og:image`, `meta refresh` or
   * `JSON-LD image`.
   */
  readonly by: string;
  /** True where a browser fetches it without being asked, false where a reader follows it. */
  readonly isLoaded: boolean;
  readonly element: PageElement;
}

/** A text with its place. */
export interface Excerpt {
  readonly text: string;
  readonly at: Position;
}

/** A scanned page. It is dropped once the page is checked. */
export interface PageFacts {
  /** From the site's root. */
  readonly path: string;
  readonly source: string;
  /** In document order. */
  readonly elements: readonly PageElement[];
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /**
   * Every run of text between two tags and every attribute value that is short enough to be a title, white space collapsed. Texts
   * of scripts and styles are left out.
   */
  readonly words: readonly Excerpt[];
}

export function listElements({ elements }: PageFacts, name: string): PageElement[] {
  return elements.filter((element) => element.name === name);
}

export function isJsonLd({ name, attributes }: PageElement): boolean {
  return name === "script" && attributes["type"] === "application/ld+json";
}

/** The canonical URL of a page, as written. */
export function findCanonical(page: PageFacts): string | undefined {
  return listElements(page, "link").findLast(({ attributes }) => hasToken(attributes["rel"], "canonical"))
    ?.attributes["href"];
}

/** The URL of a `meta` refresh, as written. Only a redirect page has one. */
export function findRedirect({
  references,
}: {
  readonly references: readonly Pick<Reference, "href" | "by">[];
}): string | undefined {
  return references.find(({ by }) => by === "meta refresh")?.href;
}

/**
 * Tells whether a list of words separated by white space (the value of `rel` or `class`) has a token.
 * @param value in upper or lower case.
 * @param token in lower case.
 */
export function hasToken(value: string | undefined, token: string): boolean {
  return (value ?? "").toLowerCase().split(/\s+/).includes(token);
}

/** The nearest ancestor with one of these names. */
export function findAncestor({ parent }: PageElement, ...names: readonly string[]): PageElement | undefined {
  return parent && !names.includes(parent.name) ? findAncestor(parent, ...names) : parent;
}

/** White space as HTML shows it: runs of it are one space, none at the ends; no-break and wide spaces stay. */
export function collapseSpace(text: string): string {
  // Most texts need no change, and this test takes a quarter of the time of replacing.
  if (!/^ | {2}| $|[\t\n\f\r]/.test(text)) return text;
  return text.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
}
