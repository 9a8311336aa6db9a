import type { DateTime } from "luxon";
import type { Teaser } from "./edition.ts";

export const correctionKinds = [
  "correction",
  "clarification",
  "update",
  "editors-note",
  "retraction",
] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** What the publication says about a change to an article. */
export interface Correction {
  /** Id of its element on the article's page: `correction.1` for the first. */
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly date: DateTime;
  /** Rendered for the article's page, and with absolute links for anywhere else. */
  readonly html: string;
  readonly absoluteHtml: string;
  /** The same words without markup. */
  readonly text: string;
  /** The words that were replaced, and those that replaced them. */
  readonly was?: string;
  readonly now?: string;
}

/** A correction in the list of all. */
export interface ListedCorrection {
  readonly article: Teaser;
  readonly correction: Correction;
}
