import type { CorpusLayout } from "./create-corpus.ts";

/** One generator with a site of its own, ready to be built. */
export interface BenchSite {
  /** With its version, as the table shows it. */
  readonly title: string;
  /** Absolute path of everything that belongs to the site. */
  readonly folder: string;
  /** Builds the whole site, run in `folder`. */
  readonly command: readonly string[];
  /** Where the built site stands, as a path from `folder`. */
  readonly output: string;
  /** Everything else that a build leaves behind, as paths from `folder`; `tmp` is its folder for temporary files. */
  readonly caches: readonly string[];
  readonly layout: CorpusLayout;
  /** Path from `folder` of the component that every page shows and that says “Published by”. */
  readonly component: string;
  /** What the site does more or less than the others. */
  readonly note: string;
}
