import type { DateTime } from "luxon";
import type { Lazy } from "./lazy.ts";
import type { Href } from "./urls.ts";

export const correctionKinds = [
  "correction",
  "clarification",
  "update",
  "editors-note",
  "retraction",
] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** A published statement about a change to an article. */
export interface Correction {
  /** Id of its element on the article's page: `correction.1` for the first. */
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly date: DateTime;
  /** `text` as HTML, with links as `href` returns them. */
  readonly html: Lazy<[href: Href], string>;
  /** Without markup. */
  readonly text: string;
  /** The words that were replaced, and their replacement. */
  readonly was?: string;
  readonly now?: string;
}
