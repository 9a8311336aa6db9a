import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { press } from "../.eleventy.ts";
import type { Edition } from "../src/edition/edition.ts";
import { offprintUrl } from "../src/edition/urls.ts";
import type { Minify } from "../src/output/minify-pages.ts";
import { writeChecksums } from "../src/output/write-checksums.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Writes every file of the site into `folder`. */
export async function renderSite(edition: Edition, folder: string, minify?: Minify): Promise<void> {
  const eleventy = new Eleventy("src/pages", path.relative(root, folder), {
    quietMode: true,
    config: press({ edition, ...(minify && { minify }) }),
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write();
  if (edition.site.offprints && edition.articles.length > 0) {
    await writeChecksums(folder, "offprints.sha256", edition.articles.map(offprintUrl));
  }
  for (const { file, url } of edition.assets) {
    const target = path.join(folder, url);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(root, file), target);
  }
}
