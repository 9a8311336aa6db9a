import path from "node:path";
import { press, templates, type Work } from "../.eleventy.ts";
import type { Edition } from "../src/edition/edition.ts";
import { checksumsUrl, offprintUrl } from "../src/edition/urls.ts";
import { copyInto } from "../src/output/copy-into.ts";
import type { WriteFile } from "../src/output/create-batches.ts";
import { writeChecksums } from "../src/output/write-checksums.ts";
import type { PageStore } from "../src/store/page-store.ts";

const root = process.cwd();

interface SiteToRender {
  readonly edition: Edition;
  /** Has the files that need not be rendered again. */
  readonly store: PageStore;
  readonly writeFile: WriteFile;
}

/** Writes every file of the site into `folder`. */
export async function renderSite({ edition, store, writeFile }: SiteToRender, folder: string): Promise<void> {
  const planned = templates.map((template) => [template, template.listNew(edition, store)] as const);
  const work = new Map(planned.filter(([, files]) => files.length > 0));
  // To start Eleventy takes longer than all else where nothing is new.
  if (work.size > 0) await runEleventy(work, writeFile, folder);
  if (edition.site.offprints && edition.articles.length > 0) {
    await writeChecksums(folder, checksumsUrl, edition.articles.map(offprintUrl), store.hashes);
  }
  for (const copy of [...edition.assets, ...edition.statics]) await copyInto(folder, root, copy);
}

async function runEleventy(work: Work, writeFile: WriteFile, folder: string): Promise<void> {
  // Its hook into the loading of modules is for a watch mode that loads changed ones anew (11ty/eleventy#3371); it costs 0.3 s.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("src/pages", path.relative(root, folder), {
    quietMode: true,
    config: press(work, writeFile),
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.write();
}
