import { checksumsUrl, offprintUrl } from "../model/urls.ts";
import { copyInto } from "./copy-into.ts";
import type { Run } from "./plan-run.ts";
import { writeChecksums } from "./write-checksums.ts";

/**
 * Adds to a site what no template renders: pictures and other copies, and the checksums of its offprints.
 * @param root absolute path of the publication.
 * @param folder where all pages of the site are.
 */
export async function completeSite({ edition, copies }: Run, root: string, folder: string): Promise<void> {
  for (const copy of copies) await copyInto(folder, root, copy);
  const offprints = edition.site.offprints ? edition.articles.map(offprintUrl) : [];
  if (offprints.length > 0) await writeChecksums(folder, checksumsUrl, offprints);
}
