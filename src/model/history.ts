import type { DateTime } from "luxon";
import type { CorrectionKind } from "./correction.ts";
import type { Lazy } from "./lazy.ts";

/** The revisions of an article since it was first published. */
export interface History {
  /** The page that shows it. */
  readonly url: string;
  /** Newest first; the last is the text as it was first published. */
  readonly revisions: readonly Revision[];
  /** True in the development server when the file has changes that no commit holds. */
  readonly hasUncommittedChanges: boolean;
  /** The changes of each revision, in the order of `revisions`; undefined for the first text and where none are visible. */
  readonly changes: Lazy<[], Promise<readonly (Changes | undefined)[]>>;
  /** The oldest text that may be shown; none if all texts are withheld. */
  readonly oldest?: OldestText;
}

/** The first text of an article, or if it is withheld, the first that is not. */
interface OldestText {
  /** Index of its revision in `revisions`. */
  readonly index: number;
  readonly text: Lazy<[], Promise<WholeText>>;
}

/** A version of an article as a reader saw it. Plain data, because it is cached as JSON. */
export interface WholeText {
  readonly title: string;
  readonly description: string;
  /** The story in short, as one line; empty if it had none. */
  readonly short: string;
  /** Ids. */
  readonly authors: readonly string[];
  readonly blocks: readonly Block[];
}

export interface Revision {
  /**
   * `imported` is the first text of an article that was published on another day than it was committed; `extended` has new entries of live
   * coverage, and all else as before.
   */
  readonly kind: "published" | "imported" | "changed" | "extended" | "withdrawn" | "restored" | "redacted";
  /** Abbreviated hash; a redacted revision has none. */
  readonly commit?: string;
  /** When it was committed, or when the article came out if that was later. */
  readonly date: DateTime;
  /** First line of the commit's message, where the site shows it. */
  readonly subject?: string;
  /** True if the commit's message has the trailer `Offprint: minor`. */
  readonly isMinor: boolean;
}

/** Differences between two versions of an article as a reader sees them. Plain data, because it is cached as JSON. */
export interface Changes {
  readonly fields: readonly FieldChange[];
  readonly blocks: readonly BlockChange[];
}

export type FieldChange =
  /** Each piece of `authors` is the id of one author. */
  | { readonly field: "title" | "description" | "short" | "authors"; readonly pieces: readonly Piece[] }
  /** A correction that was added. */
  | { readonly field: "correction"; readonly kind: CorrectionKind; readonly pieces: readonly Piece[] };

/**
 * Blocks (a paragraph, a subhead, an entry of a list) in the order of the newer text, removed ones where they stood.
 * A `changed` block without an added or removed piece has become another kind of block.
 */
export type BlockChange =
  | { readonly change: "same"; readonly blocks: readonly Block[] }
  | {
      readonly change: "changed" | "added" | "removed";
      readonly kind: BlockKind;
      readonly pieces: readonly Piece[];
    }
  /** Moved here, with the same or nearly the same words. */
  | { readonly change: "moved"; readonly kind: BlockKind; readonly pieces: readonly Piece[] };

export type BlockKind =
  | "paragraph"
  | "heading"
  | "entry"
  | "quote"
  | "code"
  | "row"
  | "picture"
  | "video"
  | "audio"
  | "note"
  | "embed"
  /** The headline of an entry of live coverage. */
  | "update";

export interface Block {
  readonly kind: BlockKind;
  /** As a reader sees it, without markup. */
  readonly text: string;
  /** True within an entry of live coverage, which begins with a block of the kind `update`. */
  readonly isInEntry?: boolean;
}

export interface Piece {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}
