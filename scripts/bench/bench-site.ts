import type { CorpusLayout } from "./create-corpus.ts";

/** A generator and its site, ready to be built. */
export interface BenchSite {
  /** The generator's name and version, for the table. */
  readonly title: string;
  /** Absolute path of the site's folder. */
  readonly folder: string;
  /** Builds the whole site, run in `folder`. */
  readonly command: readonly string[];
  /** Folder of the built site, as a path from `folder`. */
  readonly output: string;
  /** Everything else that a build writes, as paths from `folder`; `tmp` is its `TMPDIR`. */
  readonly caches: readonly string[];
  readonly layout: CorpusLayout;
  /** Path from `folder` of the file that has the words “Published by” of every page: a component, or a file of words. */
  readonly component: string;
  /** How the site differs from the others, for the report. */
  readonly note: string;
}
