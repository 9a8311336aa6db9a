import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { loadEdition } from "../_data/edition.ts";
import { checkSite } from "../src/check/check-site.ts";
import { ContentError } from "../src/edition/diagnostic.ts";
import { buildSitemapUrls } from "../src/feeds/sitemap-urls.ts";
import { createMinifier } from "../src/output/minifier.ts";
import { createStage } from "../src/output/stage.ts";
import { runCommandLine } from "./command-line.ts";
import { createProgress } from "./progress.ts";
import { renderSite } from "./render-site.ts";
import { count } from "./report.ts";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, ".cache");

const usage = `npm run build

Validates all content, builds, checks what was built, and only then puts it in place of dist/.

  SITE_URL           the address to build for, instead of the one in _data/site.ts
  SOURCE_DATE_EPOCH  the build's clock, in seconds since 1970`;

async function build(): Promise<void> {
  const start = performance.now();
  const { edition, withheld, notices } = await loadEdition({ serving: false });
  for (const notice of notices) console.log(notice);
  const stage = await createStage(path.join(cache, "stage"));
  const minifier = createMinifier(path.join(cache, "minified"));
  const copies = edition.site.offprints ? edition.articles.length : 0;
  // Beside the pages of the sitemap there is the not-found page.
  const pageCount = buildSitemapUrls(edition).length + edition.redirects.length + copies + 1;
  const progress = createProgress(pageCount);
  try {
    await renderSite(edition, stage.folder, async (html) => {
      const small = await minifier.minify(html);
      progress.advance();
      return small;
    });
    progress.end(`${count(pageCount, "page")} written, checking them`);
    const diagnostics = await checkSite({
      folder: stage.folder,
      shownAs: "dist",
      edition,
      withheld,
      minify: minifier.minify,
    });
    if (diagnostics.length > 0) throw new ContentError(diagnostics);
    await stage.publish(path.join(root, "dist"));
  } finally {
    progress.end();
    await Promise.all([stage.discard(), minifier.close()]);
  }
  const seconds = (performance.now() - start) / 1000;
  const bytes = await measure(path.join(root, "dist"));
  const kilobytes = Math.ceil(bytes / 1000).toLocaleString("en");
  console.log(`${count(pageCount, "page")}, ${kilobytes} kB, ${seconds.toFixed(1)} s: open dist/index.html`);
}

async function measure(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return bytes;
}

await runCommandLine(usage, {}, build, "dist/ is as it was.");
