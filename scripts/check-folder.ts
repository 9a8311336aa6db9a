import { type CheckOptions, checkSite } from "../src/checking/check-site.ts";
import { ContentError, type Diagnostic, sortDiagnostics } from "../src/model/diagnostic.ts";

/**
 * Checks a built site in any folder; in diagnostics the folder is `dist`.
 * @param checkMore further checks; paths in their diagnostics start at the site's root.
 * @returns the number of pages.
 * @throws ContentError with every diagnostic.
 */
export async function checkFolder(
  options: CheckOptions,
  checkMore: () => Promise<readonly Diagnostic[]> = async () => [],
): Promise<number> {
  const { diagnostics, pages } = await checkSite(options);
  const found = [...diagnostics, ...(await checkMore())];
  if (found.length === 0) return pages;
  throw new ContentError(sortDiagnostics(found.map((one) => ({ ...one, file: `dist/${one.file}` }))));
}
