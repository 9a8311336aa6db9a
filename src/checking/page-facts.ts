import type { Position } from "../model/diagnostic.ts";

/** A URL in a page, as it is written there. */
export interface Reference {
  readonly href: string;
  readonly at: Position;
  /** What holds it: `a`, `img`, `link icon`, `style`. */
  readonly by: string;
  /** True where a browser fetches it by itself, false where a reader follows it. */
  readonly isLoaded: boolean;
  /** Link types, lower case, separated by single spaces; empty where there are none. */
  readonly rel: string;
  /** Which `article` or `li` of `main` holds it, counted from 1 through the page; 0 outside of them. */
  readonly item: number;
}

/** A piece of a page's text with its place. */
export interface Excerpt {
  readonly text: string;
  readonly at: Position;
}

/** An element that links lead to. */
interface Anchor {
  readonly id: string;
  readonly at: Position;
}

/** What the checks of a whole site need to know of a page: kept for every page, so small. */
export interface PageRecord {
  readonly path: string;
  readonly canonical?: string;
  /** False with `noindex` in the robots meta. */
  readonly isIndexable: boolean;
  /** Where a `meta` refresh leads, as it is written there. */
  readonly redirect?: string;
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Its stylesheets, with their weight where it is too much. */
  readonly styles: readonly { readonly sha256: string; readonly excess?: number }[];
}

/** What one scan of a page finds; dropped when the page has been judged. Texts have their white space collapsed. */
export interface PageFacts extends Omit<PageRecord, "styles"> {
  /** The whole file. */
  readonly source: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly charset?: string;
  readonly title?: string;
  /** Contents of `meta` by its `name` or `property`. */
  readonly metas: ReadonlyMap<string, string>;
  /** Contents of `meta` by its `http-equiv`. */
  readonly pragmas: ReadonlyMap<string, string>;
  /** Media types of `link rel=alternate`. */
  readonly alternates: readonly string[];
  readonly h1s: readonly Excerpt[];
  /** Every `h1` to `h6`. */
  readonly headings: readonly { readonly level: number; readonly at: Position }[];
  /** Ids that an element before has already. */
  readonly repeatedIds: readonly Excerpt[];
  /** Each `img` without `alt`. */
  readonly bareImages: readonly Position[];
  /** What is wrong with a `srcset` and its `sizes`. */
  readonly brokenSourceSets: readonly Excerpt[];
  /** Text of each script as written, and its `type`. */
  readonly scripts: readonly (Excerpt & { readonly type: string })[];
  /** Text of each `style` as written. */
  readonly styles: readonly Excerpt[];
  /** Attributes that a page may not have: inline styles, event handlers, `integrity`, `crossorigin`. */
  readonly banned: readonly Excerpt[];
  /** Names in `a[rel~=author]` in the story: the page's first `article`. */
  readonly authors: readonly Excerpt[];
  /** `datetime` of each `time` in the story's `header`. */
  readonly times: readonly Excerpt[];
  /** Text of each note about a change (`.correction`). */
  readonly corrections: readonly Excerpt[];
  /** `a` with the role `doc-noteref` (DPUB-ARIA): from the text to a note or a source. */
  readonly noterefs: readonly (Anchor & Pick<Reference, "href">)[];
  /** `li` with an id; `item` as references inside it have it. */
  readonly entries: readonly (Anchor & Pick<Reference, "item">)[];
  /**
   * Every run of text between two tags and every attribute's value, where it is no longer than a title may be: where one
   * would stand that must not.
   */
  readonly words: readonly Excerpt[];
}
