import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { loadEdition } from "../_data/edition.ts";
import { checkSite } from "../src/check/check-site.ts";
import { buildSitemapUrls } from "../src/feeds/sitemap-urls.ts";
import { createMinifier } from "../src/output/minifier.ts";
import { createStage } from "../src/output/stage.ts";
import { createProgress } from "./progress.ts";
import { renderSite } from "./render-site.ts";
import { count, reportDiagnostics, runCommand } from "./report.ts";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, ".cache");
const unchanged = "dist/ is as it was.";

/** Validates all content, builds, checks what was built, and only then puts it in place of `dist/`. */
async function build(): Promise<number> {
  const start = performance.now();
  const { edition, withheld } = await loadEdition({ serving: false });
  const stage = await createStage(path.join(cache, "stage"));
  const minifier = createMinifier(path.join(cache, "minified"));
  // Beside the pages of the sitemap there is the not-found page.
  const pageCount = buildSitemapUrls(edition).length + edition.redirects.length + 1;
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
    if (diagnostics.length > 0) {
      reportDiagnostics(diagnostics, unchanged);
      return 1;
    }
    await stage.publish(path.join(root, "dist"));
  } finally {
    progress.end();
    await Promise.all([stage.discard(), minifier.close()]);
  }
  const seconds = (performance.now() - start) / 1000;
  const bytes = await measure(path.join(root, "dist"));
  const kilobytes = Math.ceil(bytes / 1000).toLocaleString("en");
  console.log(`${count(pageCount, "page")}, ${kilobytes} kB, ${seconds.toFixed(1)} s: open dist/index.html`);
  return 0;
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

await runCommand(build, unchanged);
