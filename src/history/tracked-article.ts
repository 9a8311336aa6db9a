import type { DateTime } from "luxon";
import type { Position } from "../model/diagnostic.ts";
import type { FileState } from "./follow-files.ts";
import type { VersionCorrection } from "./parse-version.ts";

/** What the history of an article depends on. */
export interface TrackedArticle {
  /** Path from the project's root. */
  readonly file: string;
  readonly url: string;
  /** First published. */
  readonly date: DateTime;
  /** BCP 47. */
  readonly lang: string;
  /** The first digits of each commit that is withheld. */
  readonly redact: readonly string[];
  /** As the file has them now, as typed. */
  readonly corrections: readonly VersionCorrection[];
  /** Finds the place of a front matter value. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** An article with the states of its file. */
export interface ArticleLog {
  readonly article: TrackedArticle;
  /** Newest first. */
  readonly states: readonly FileState[];
  /** True if the file differs from the newest commit. */
  readonly isUncommitted: boolean;
}
