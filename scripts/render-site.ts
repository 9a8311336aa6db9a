import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { type Press, press } from "../.eleventy.ts";
import { offprintUrl } from "../src/edition/urls.ts";
import { writeChecksums } from "../src/output/write-checksums.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Writes every file of the site into `folder`. */
export async function renderSite(plan: Press, folder: string): Promise<void> {
  const { edition } = plan;
  const eleventy = new Eleventy("src/pages", path.relative(root, folder), {
    quietMode: true,
    config: press(plan),
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
