import { existsSync } from "node:fs";
import path from "node:path";
import type { Edition } from "../edition/edition.ts";
import type { PictureFiles } from "../edition/picture-files.ts";
import { checksumsUrl, offprintUrl } from "../edition/urls.ts";
import { copyInto } from "../output/copy-into.ts";
import type { Template } from "../output/create-template.ts";
import { writeChecksums } from "../output/write-checksums.ts";
import { writeInFolder } from "../output/write-in-folder.ts";
import { noPageStore } from "../store/page-store.ts";

/** Writes a file of a site into its folder. */
export type WriteThere = (folder: string) => Promise<void>;

/**
 * What writes each file of a site, by its path from the site's root: nothing is rendered or encoded that nobody asks for.
 * @param root absolute path of the project.
 */
export async function planFiles(
  edition: Edition,
  templates: readonly Template[],
  root: string,
  pictures: PictureFiles,
): Promise<ReadonlyMap<string, WriteThere>> {
  const files = new Map<string, WriteThere>();
  for (const copy of [...edition.assets, ...edition.statics]) {
    files.set(copy.url, async (folder) => {
      await pictures.make(copy.url);
      await copyInto(folder, root, copy);
    });
  }
  const byOffprint = new Map(edition.articles.map((article) => [offprintUrl(article), article]));
  for (const { listNew } of templates) {
    for (const { url, render } of listNew(edition, noPageStore)) {
      files.set(url, async (folder) => {
        const article = byOffprint.get(url);
        if (article) await pictures.makeForOffprint(article);
        await writeInFolder(url, await render(), folder);
      });
    }
  }
  const offprints = edition.site.offprints ? [...byOffprint.keys()] : [];
  if (offprints.length > 0) {
    files.set(checksumsUrl, async (folder) => {
      for (const url of offprints) await writeMissing(files, url, folder);
      await writeChecksums(folder, checksumsUrl, offprints);
    });
  }
  return files;
}

/** Not over one that somebody may be reading. */
async function writeMissing(
  files: ReadonlyMap<string, WriteThere>,
  url: string,
  folder: string,
): Promise<void> {
  if (!existsSync(path.join(folder, url))) await files.get(url)?.(folder);
}
