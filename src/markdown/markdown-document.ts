import type { ChartKind } from "../model/chart.ts";
import type { Diagnostic, Position } from "../model/diagnostic.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";
import type { ShownPicture } from "../model/picture.ts";
import type { TextLength } from "../model/reading-time.ts";
import type { StylePart } from "../model/style-part.ts";
import type { MediaPlaceholder, MediaReference, ResolvedMedia } from "./media-figure.ts";

/** The origin of a text: `file`, and the line (from 1) of the file on which the text starts. */
export interface Origin {
  readonly file: string;
  readonly firstLine: number;
}

/** A parsed text. It is plain data, so that a build can cache it as JSON; `renderDocument` makes HTML of it. */
export interface MarkdownDocument extends TextLength {
  /** HTML without `style` attributes, in order, with placeholders for what depends on the page. */
  readonly parts: readonly (string | Placeholder)[];
  readonly headings: readonly Heading[];
  /** Links in order, autolinks included. A link with a forbidden or missing address is a diagnostic instead. */
  readonly links: readonly LinkReference[];
  /** Images that name a file, in order. */
  readonly images: readonly ImageReference[];
  /** Recordings, in order. */
  readonly media: readonly MediaReference[];
  /** CSV files that blocks show, in order. */
  readonly data: readonly DataReference[];
  /** Citations in the order of the page, which has footnotes last. */
  readonly citations: readonly CitationReference[];
  /** The entries of its live coverage, the newest first. */
  readonly live: readonly LiveReference[];
  /** The first paragraphs as plain text, up to another block or about 600 characters; shown on a front page. */
  readonly opening: readonly string[];
  /** The parts of the stylesheet that the blocks need, sorted. */
  readonly styles: readonly StylePart[];
  /** Errors that the text alone shows, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What may be a mistake. It has no file, because texts are cached without the names of their files. */
  readonly hints: readonly TextHint[];
}

export interface TextHint {
  readonly field: string;
  readonly position: Position;
  readonly message: string;
}

/** A part of the HTML that depends on the page, feed or offprint. Each kind is added and rendered by one rule. */
export type Placeholder =
  | LinkPlaceholder
  | ImagePlaceholder
  | FragmentPlaceholder
  | CitationPlaceholder
  | AlertPlaceholder
  | MediaPlaceholder
  | EmbedPlaceholder
  | FoldPlaceholder
  | RepeatPlaceholder
  | DataPlaceholder
  | LabelPlaceholder
  | LivePlaceholder;

/** GitHub's alerts. */
export const alertKinds = ["note", "tip", "important", "warning", "caution"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** The word above the text of an alert. */
export interface AlertPlaceholder {
  readonly kind: "alert";
  readonly of: AlertKind;
}

/** What an embed leads to. */
export const embedKinds = [
  "video",
  "audio",
  "podcast",
  "post",
  "picture",
  "map",
  "chart",
  "document",
  "code",
] as const;

/** A word of an embed, or one of its links. */
export type EmbedPlaceholder =
  | { readonly kind: "embed"; readonly of: "kind"; readonly word: (typeof embedKinds)[number] }
  | { readonly kind: "embed"; readonly of: "link"; readonly link: EmbedLink };

export interface EmbedLink {
  readonly to: "original" | "archive";
  readonly href: string;
  /** Shown in the link to the original. */
  readonly host: string;
  /** Of the embed, for the link's accessible name. */
  readonly title: string;
}

/** The parts of a text that is folded below a line: its start, that line, the text, its end. */
export interface FoldPlaceholder {
  readonly kind: "fold";
  readonly of: "start" | "line" | "text" | "end";
  readonly isBox: boolean;
  /** True for a box that is short: it is not folded. */
  readonly isOpen: boolean;
}

/** The start and the end of what the text says elsewhere, so that feeds leave it out. */
export interface RepeatPlaceholder {
  readonly kind: "repeat";
  readonly of: "start" | "end";
}

/**
 * Parts of a block that shows a CSV file: the start tag of its figure, its chart or table, the word before its
 * source, and the link to the file.
 */
export const dataParts = ["open", "figures", "source", "file"] as const;

export interface DataPlaceholder {
  readonly kind: "data";
  readonly part: (typeof dataParts)[number];
  /** Of the block in its text. */
  readonly number: number;
  /** As plain text. */
  readonly caption: string;
}

/** The start tag of a link. */
export interface LinkPlaceholder {
  readonly kind: "link";
  readonly href: string;
  readonly title?: string;
}

export interface ImagePlaceholder extends Omit<ImageReference, "position"> {
  readonly kind: "image";
  /** True for an image that is alone in its paragraph. */
  readonly isFigure: boolean;
  /** Of a picture in a gallery: whether it has the gallery's whole width, or shares a row. */
  readonly place?: "full" | "half";
}

/** The value of an `href` that leads to an element of the same text. */
export interface FragmentPlaceholder {
  readonly kind: "fragment";
  readonly id: string;
}

export interface CitationPlaceholder extends Omit<CitationReference, "position"> {
  readonly kind: "citation";
}

/** An attribute of words: an accessible name, `aria-label`, or the hint of a table that scrolls, which its style shows. Numbers count from 1. */
export type LabelPlaceholder = { readonly kind: "label" } & (
  | { readonly of: "footnotes" }
  | { readonly of: "footnote"; readonly number: number }
  | { readonly of: "back"; readonly number: number; readonly use: number }
  | { readonly of: "table"; readonly number: number }
  | { readonly of: "scroll" }
);

/** What an article's live coverage says of its times. An entry is given by its index. */
export type LivePlaceholder =
  | { readonly kind: "live"; readonly of: "time" | "day"; readonly entry: number }
  /** How current it is, above the entries. */
  | { readonly kind: "live"; readonly of: "state" }
  /** The words above the list of key events. */
  | { readonly kind: "live"; readonly of: "key" };

/** An entry of live coverage as written: its time is none until the article's day and the site's zone are known. */
export interface LiveReference {
  /** Of its headline. */
  readonly id: string;
  /** `2026-11-20`; without it, the day of the entry below. */
  readonly day?: string;
  /** `21:05` */
  readonly time: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  readonly position: Position;
}

export interface Heading {
  /** True for the headline of an entry, which is in no table of contents. */
  readonly isEntry?: boolean;
  readonly level: number;
  /** The same id as on GitHub. */
  readonly id: string;
  readonly text: string;
  readonly position: Position;
}

export interface LinkReference {
  /** As written in the text, not decoded. */
  readonly href: string;
  readonly position: Position;
}

export interface ImageReference {
  /** As written in the text, not decoded. */
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
  readonly position: Position;
}

/** The id of the caption of such a block. */
export function dataId(number: number): string {
  return `data.${number}`;
}

/** How a block shows its CSV file. */
interface DataOptions {
  /** A table alone without it. */
  readonly chart?: ChartKind | undefined;
  /** The names of the columns to show, in their order; all without it. */
  readonly columns?: readonly string[] | undefined;
  /** Columns whose numbers are no quantities, such as postcodes and years: they are shown as written. */
  readonly plain?: readonly string[] | undefined;
  /** Of all numbers: `thousand tonnes`. */
  readonly unit?: string | undefined;
  /** What the chart shows, for readers who do not see it. */
  readonly description?: string | undefined;
}

export interface DataReference {
  /** Counts from 1. */
  readonly number: number;
  /** The path of the file as written in the text, not decoded. */
  readonly src: string;
  /** As Markdown. */
  readonly caption: string;
  readonly options: DataOptions;
  /** Of the path, and of the fields that name columns or a chart. */
  readonly position: Position;
  readonly places: {
    readonly chart: Position;
    readonly columns: readonly Position[];
    readonly plain: readonly Position[];
  };
}

export interface CitationReference {
  /** Id of the source in the front matter. */
  readonly source: string;
  /** Number of the source, from 1 in the order of first use. */
  readonly number: number;
  /** Id of the citing element: `cite.1`. */
  readonly id: string;
  /** Place in the source: `p. 4`. */
  readonly locator?: string;
  readonly position: Position;
}

/** An entry's time in the zone of the site, for people. */
interface ShownMoment {
  readonly time: string;
  readonly day: string;
  /** For machines, of both. */
  readonly instant: string;
}

/** Resolves the references of a text for one page, feed or offprint. */
export interface Resolver {
  link(href: string): { readonly href: string; readonly isExternal: boolean };
  /** Undefined for a recording that was not found: its diagnostic stops the build. */
  media?(src: string): ResolvedMedia | undefined;
  /** @param isWide true for a picture that may be wider than the text. */
  image(src: string, isWide: boolean): ResolvedImage;
  data?(placeholder: DataPlaceholder): string;
  /** The URL of an element of the text (footnotes and citations lead there), by its id; `#id` by default. */
  fragment?(id: string): string;
  /** Name of the cited source. @param locator where in the source; may be empty. */
  citation?(id: string, locator: string): CitedName | undefined;
  /** True for feeds, which fold nothing and repeat nothing. */
  readonly isFeed?: boolean;
  /** The times of live coverage, if the text has one. */
  readonly live?: {
    readonly entries: readonly ShownMoment[];
    /** The time of the newest entry in the words of the frame. */
    readonly last: string;
    /** Whether the text stands on a page, which a reader may take for one that changes before their eyes. */
    readonly isPage: boolean;
  };
  readonly words: TextWords;
  /** For links whose name is in these words, if they are in another language than the text. */
  readonly attributes: LanguageAttributes;
}

/** Accessible names in a text. `_includes/words` explains them. */
interface TextWords {
  readonly alerts: Readonly<Record<AlertKind, string>>;
  readonly footnotes: string;
  footnote(footnote: string): string;
  backToReference(footnote: string, use: number): string;
  table(table: number): string;
  readonly scroll: string;
  readonly embed: {
    readonly kinds: Readonly<Record<(typeof embedKinds)[number], string>>;
    opens(host: string): string;
    readonly archived: string;
    named(link: string, title: string): string;
  };
  readonly live: {
    readonly noRefresh: string;
    last<T>(time: T): readonly (string | T)[];
    readonly keyEvents: string;
  };
  citation(
    source: number,
    cited: { readonly locator: string; readonly name: string; readonly isUnnamed: boolean },
  ): string;
}

interface CitedName {
  readonly name: string;
  /** Unnamed people are marked in the text. */
  readonly isUnnamed: boolean;
  /** The source in short, for the margin of a page. */
  readonly note?: string;
}

/** An image; only `src` is set if its size is unknown. */
export type ResolvedImage = Pick<ShownPicture, "src"> & Partial<ShownPicture>;
