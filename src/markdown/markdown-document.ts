import type { Diagnostic, Position } from "../edition/diagnostic.ts";

/** Where a text comes from: the body of `file`, whose first line is this 1-based line of the file. */
export interface Origin {
  readonly file: string;
  readonly firstLine: number;
}

/** A text, parsed once. It holds no tokens, only HTML with a gap for each link and image, so that many fit in memory. */
export interface MarkdownDocument {
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
  /** HTML without a `style` attribute. Can be called again with another resolver: page-relative, absolute for feeds. */
  render(resolve: Resolver): string;
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
