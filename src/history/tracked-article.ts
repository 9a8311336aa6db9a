import type { DateTime } from "luxon";
import type { Position } from "../model/diagnostic.ts";
import type { VersionCorrection } from "./version.ts";

/** What is asked of an article to tell its history. */
export interface TrackedArticle {
  /** Path from the project's root. */
  readonly file: string;
  readonly url: string;
  /** First published. */
  readonly date: DateTime;
  readonly lang: string;
  /** Commits that are withheld, the start of each. */
  readonly redact: readonly string[];
  /** As the file has them now, as typed. */
  readonly corrections: readonly VersionCorrection[];
  /** Where a front matter value stands. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}
