import path from "node:path";
import { type CheckOptions, checkSite } from "../src/checking/check-site.ts";
import { openShelf } from "../src/memory/shelf.ts";
import { ContentError, type Diagnostic, sortDiagnostics } from "../src/model/diagnostic.ts";

export interface FolderToCheck extends Omit<CheckOptions, "shelf"> {
  /** The project's root; verdicts are cached in its `.cache`. */
  readonly root: string;
  /** Hash of the code: another has other verdicts. */
  readonly code: string;
}

/**
 * Checks a built site, whatever folder it is still in; in messages it is `dist`.
 * @param checkMore what else is asked of it; paths in its diagnostics start at the site's root.
 * @returns the number of pages.
 * @throws ContentError with every mistake.
 */
export async function checkFolder(
  { root, code, ...options }: FolderToCheck,
  checkMore: () => Promise<readonly Diagnostic[]> = async () => [],
): Promise<number> {
  const shelf = await openShelf(path.join(root, ".cache", "checked"), code);
  const { diagnostics, pages } = await checkSite({ ...options, shelf });
  await shelf.save();
  const found = [...diagnostics, ...(await checkMore())];
  if (found.length === 0) return pages;
  throw new ContentError(sortDiagnostics(found.map((one) => ({ ...one, file: `dist/${one.file}` }))));
}
