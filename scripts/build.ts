import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { loadEdition } from "../_data/edition.ts";
import type { CheckedSite } from "../src/check/check-site.ts";
import { count } from "../src/edition/format-summary.ts";
import type { WriteFile } from "../src/output/create-batches.ts";
import { createMinifier, minifyWhole } from "../src/output/minifier.ts";
import { createStage } from "../src/output/stage.ts";
import { loadStylesheet } from "../src/output/stylesheet.ts";
import { hashCode } from "../src/store/hash-code.ts";
import { openPageStore, type PageStore } from "../src/store/page-store.ts";
import { openShelf } from "../src/store/shelf.ts";
import { removeParts } from "../src/store/write-whole.ts";
import { checkFolder } from "./check-folder.ts";
import { runCommandLine } from "./command-line.ts";
import { createProgress, withProgress } from "./progress.ts";
import { renderSite } from "./render-site.ts";
import { reportNotices } from "./report.ts";

const root = process.cwd();
const cache = path.join(root, ".cache");

// By itself V8 lets the 0.3 GB that ten thousand articles need grow to 0.8 before it looks for what may go: 1.2 GB in all
// instead of 0.85, in the same time.
setFlagsFromString("--heap-growing-percent=60");

const usage = `npm run build

Validates all content, builds, checks what was built, and only then puts it in place of dist/.

  SITE_URL           the address to build for, instead of the one in _data/site.ts
  SOURCE_DATE_EPOCH  the build's clock, in seconds since 1970`;

async function build(): Promise<void> {
  const start = performance.now();
  loadStylesheet();
  const { edition, withheld, notices, parsed, encoded } = await withProgress((progress) =>
    loadEdition({ serving: false, progress }),
  );
  if (encoded > 0) console.log(`${count(encoded, "file")} of pictures encoded`);
  reportNotices(notices);
  await removeParts(cache);
  const stage = await createStage(path.join(cache, "stage"), path.join(root, "dist"));
  const code = await hashCode(root);
  const store = await openPageStore({ folder: path.join(cache, "pages"), site: stage.folder, code });
  const minifier = createMinifier(
    await openShelf(path.join(cache, "minified"), await hashCode(root, ["package-lock.json", "src/output"])),
  );
  const progress = createProgress();
  let rendered = 0;
  let checked: CheckedSite;
  try {
    const writeFile: WriteFile = async (url, text) => {
      store.keep(url, url.endsWith(".html") ? await minifier.minify(text) : text);
      progress.advance();
      rendered++;
    };
    const listNew: PageStore["listNew"] = (template, planned) => {
      const pages = store.listNew(template, planned);
      progress.expect(pages.length, "rendering pages");
      return pages;
    };
    await renderSite({ edition, store: { ...store, listNew }, writeFile }, stage.folder);
    progress.end(`${count(parsed, "text")} parsed, ${count(rendered, "file")} rendered; checking the site`);
    const { folder } = stage;
    checked = await checkFolder({
      root,
      code,
      folder,
      hashes: store.hashes,
      edition,
      withheld,
      minify: minifyWhole,
      validate: "sample",
    });
    await Promise.all([store.close(), minifier.close()]);
    await stage.publish();
  } finally {
    progress.end();
    await stage.discard();
  }
  const seconds = (performance.now() - start) / 1000;
  if (checked.validated < checked.pages) console.log(describeValidation(checked));
  console.log(`${count(checked.pages, "page")}, ${seconds.toFixed(1)} s: open dist/index.html`);
}

function describeValidation({ validated, pages }: CheckedSite): string {
  const judged = validated.toLocaleString("en");
  return `html-validate judged ${judged} of ${count(pages, "page")}; npm run check judges all`;
}

await runCommandLine(usage, {}, build, "dist/ is as it was.");
