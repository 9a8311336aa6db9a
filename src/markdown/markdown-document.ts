import type { Diagnostic, Position } from "../model/diagnostic.ts";

/** Where a text comes from: the body of `file`, whose first line is this 1-based line of the file. */
export interface Origin {
  readonly file: string;
  readonly firstLine: number;
}

/**
 * A text, parsed once, as plain data: it can be kept as JSON from one build to the next. `renderDocument` makes HTML of it.
 */
export interface MarkdownDocument {
  /** HTML without a `style` attribute, in order, with gaps for what only a resolver knows. */
  readonly parts: readonly (string | Gap)[];
  readonly headings: readonly Heading[];
  /** Every link that has somewhere to lead, in order, autolinks too; a diagnostic stands for the others. */
  readonly links: readonly LinkReference[];
  /** Every image that has a file, in order. */
  readonly images: readonly ImageReference[];
  /** Every place that cites, as a reader meets them: notes come last. */
  readonly citations: readonly CitationReference[];
  readonly wordCount: number;
  /** The paragraphs that the text starts with, as plain text: what a front page shows of it. */
  readonly opening: readonly string[];
  /** Everything wrong that can be seen in this text alone, in order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands in the HTML where a resolver decides; each kind is filled by the rule that leaves it. */
export type Gap = LinkGap | ImageGap | FragmentGap | CitationGap;

/** The start tag of a link. */
export interface LinkGap {
  readonly kind: "link";
  readonly href: string;
  readonly title?: string;
}

export interface ImageGap {
  readonly kind: "image";
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  /** Whether it stands alone, as a figure. */
  readonly isFigure: boolean;
}

/** The address of a place in the text itself, within an attribute. */
export interface FragmentGap {
  readonly kind: "fragment";
  readonly id: string;
}

export interface CitationGap extends Omit<CitationReference, "position"> {
  readonly kind: "citation";
}

export interface Heading {
  readonly level: number;
  /** As GitHub makes it. */
  readonly id: string;
  readonly text: string;
  readonly position: Position;
}

export interface LinkReference {
  /** As the writer wrote it, percent-encoding left alone. */
  readonly href: string;
  readonly position: Position;
}

export interface ImageReference {
  /** As the writer wrote it, percent-encoding left alone. */
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  readonly position: Position;
}

export interface CitationReference {
  /** The writer's id of the source. */
  readonly source: string;
  /** Of the source: counts from 1 in the order of first use. */
  readonly number: number;
  /** Of the element that cites: `cite.1`. */
  readonly id: string;
  /** Where in the source: `p. 4`. */
  readonly locator?: string;
  readonly position: Position;
}

/** Turns what the writer wrote into what stands in the page. */
export interface Resolver {
  link(href: string): { readonly href: string; readonly isExternal: boolean };
  image(src: string): ResolvedImage;
  /** The address of a place in the text itself, by its id (notes and citations lead there); `#id` where there is none. */
  fragment?(id: string): string;
  /** How a source is called where the text cites it by this id. */
  citation?(id: string): CitedName | undefined;
}

interface CitedName {
  readonly name: string;
  /** People who are not named are marked in the text. */
  readonly isUnnamed: boolean;
}

/** What a browser chooses an image from. `srcset` and `sizes` are HTML's, with the URLs as they stand in the page. */
export interface ResolvedImage {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: string;
  readonly sizes?: string;
  /** Better formats, best first. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
}
