import type { Memory } from "../memory/memory.ts";
import { ContentError, type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { checkSite } from "./check-site.ts";
import type { WithheldArticle } from "./index-withheld.ts";
import { type Hashes, openSite } from "./read-site.ts";
import { buildContext } from "./site-context.ts";

/** What a site is checked against. */
export interface Expectations {
  /** What the site must hold. */
  readonly edition: Edition;
  /** What no page, list, feed or sitemap may hold. */
  readonly withheld: readonly WithheldArticle[];
  readonly cache: Memory;
}

interface FolderToCheck extends Expectations {
  readonly folder: string;
  /** SHA-256 of the files that were just written or read. */
  readonly hashes?: Hashes;
}

/**
 * Checks a built site in any folder, such as a staging folder. Paths in diagnostics begin with `dist/`, where the site will be
 * published.
 * @param checkMore further checks; paths in their diagnostics start at the site's root.
 * @returns the number of pages.
 * @throws ContentError with every diagnostic.
 */
export async function checkFolder(
  { folder, hashes, edition, withheld, cache }: FolderToCheck,
  checkMore: () => Promise<readonly Diagnostic[]> = async () => [],
): Promise<number> {
  const context = buildContext(edition, withheld);
  const { diagnostics, pages } = checkSite(openSite(folder, hashes, context.statics), context, cache);
  const found = [...diagnostics, ...(await checkMore())];
  if (found.length === 0) return pages;
  throw new ContentError(sortDiagnostics(found.map((one) => ({ ...one, file: `dist/${one.file}` }))));
}
