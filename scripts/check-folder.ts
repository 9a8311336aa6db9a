import { type CheckOptions, checkSite } from "../src/checking/check-site.ts";
import { verdicts } from "../src/checking/memory.ts";
import type { Memory } from "../src/memory/memory.ts";
import { ContentError, type Diagnostic, sortDiagnostics } from "../src/model/diagnostic.ts";

export interface FolderToCheck extends CheckOptions {
  readonly cache: Memory;
}

/**
 * Checks a built site, whatever folder it is still in; in messages it is `dist`.
 * @param checkMore what else is asked of it; paths in its diagnostics start at the site's root.
 * @returns the number of pages.
 * @throws ContentError with every mistake.
 */
export async function checkFolder(
  options: FolderToCheck,
  checkMore: () => Promise<readonly Diagnostic[]> = async () => [],
): Promise<number> {
  const { diagnostics, pages } = await checkSite(options);
  options.cache.save(verdicts);
  const found = [...diagnostics, ...(await checkMore())];
  if (found.length === 0) return pages;
  throw new ContentError(sortDiagnostics(found.map((one) => ({ ...one, file: `dist/${one.file}` }))));
}
