import type { Changes } from "../model/history.ts";

/** An article's file as one commit had it, read leniently: an old file follows the rules of its day. */
export interface Version {
  readonly isDraft: boolean;
  readonly title: string;
  readonly description: string;
  /** Ids. */
  readonly authors: readonly string[];
  readonly lang?: string;
  readonly corrections: readonly VersionCorrection[];
  /** Markdown below the front matter. */
  readonly text: string;
}

/** As the writer typed it. */
export interface VersionCorrection {
  readonly date: string;
  readonly kind: string;
  readonly text: string;
  readonly was?: string;
  readonly now?: string;
}

/** What changed between two versions, as a reader sees it; `lang` is the language of the newer text. */
export type CompareVersions = (before: Version, after: Version, lang: string) => Changes;
