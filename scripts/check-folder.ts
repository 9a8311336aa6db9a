import path from "node:path";
import { type CheckedSite, type CheckOptions, checkSite } from "../src/checking/check-site.ts";
import { openShelf } from "../src/memory/shelf.ts";
import { ContentError } from "../src/model/diagnostic.ts";

export interface FolderToCheck
  extends Pick<CheckOptions, "folder" | "hashes" | "edition" | "withheld" | "minify" | "validate"> {
  /** The project's root; verdicts are remembered in its `.cache`. */
  readonly root: string;
  /** Hash of the code: another has other verdicts. */
  readonly code: string;
}

/**
 * Checks a built site, whatever folder it is still in; in messages it is `dist`.
 * @throws ContentError with every mistake.
 */
export async function checkFolder({ root, code, ...options }: FolderToCheck): Promise<CheckedSite> {
  const shelf = await openShelf(path.join(root, ".cache", "checked"), code);
  const checked = await checkSite({ ...options, shownAs: "dist", shelf });
  await shelf.save();
  if (checked.diagnostics.length > 0) throw new ContentError(checked.diagnostics);
  return checked;
}
