import type { Edition } from "../edition/edition.ts";
import { staticFolder } from "../edition/folders.ts";
import { listStatics } from "../edition/list-statics.ts";
import type { Copy } from "./copy-into.ts";

/**
 * The files of a site that are not rendered: pictures, documents, and what is copied as it is.
 * @param root absolute path of the project.
 */
export async function listCopies({ assets }: Edition, root: string): Promise<Copy[]> {
  const { files } = await listStatics(root);
  return [...assets, ...files.map((url) => ({ url, file: `${staticFolder}/${url}` }))];
}
