import path from "node:path";
import type { Edition } from "../edition/edition.ts";
import { listStatics, staticFolder } from "../edition/list-statics.ts";

interface Copy {
  /** Path from the site's root. */
  readonly url: string;
  /** Absolute path of what stands there. */
  readonly source: string;
}

/**
 * The files of a site that are not rendered: pictures, documents, and what is copied as it is.
 * @param root absolute path of the project.
 */
export async function listCopies({ assets }: Edition, root: string): Promise<Copy[]> {
  const { files } = await listStatics(root);
  return [
    ...assets.map(({ file, url }) => ({ url, source: path.join(root, file) })),
    ...files.map((url) => ({ url, source: path.join(root, staticFolder, url) })),
  ];
}
