import path from "node:path";
import { zipSite } from "../src/build/zip-site.ts";
import type { Teaser } from "../src/model/article.ts";
import { count } from "../src/model/format-summary.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { createSlug } from "../src/writing/create-slug.ts";
import { runCommandLine } from "./command-line.ts";
import { loadAndCheck } from "./load-and-check.ts";

const root = process.cwd();

const usage = `npm run package

Checks dist/, then writes the whole site into one file, <name of the publication>-<date of the newest article>.zip. It can be
unzipped anywhere; START-HERE.html in it opens the home page.`;

async function packageSite(): Promise<void> {
  const { edition, withheld } = await loadAndCheck(root);
  const { site, articles } = edition;
  const [newest] = articles;
  if (!newest) throw new UsageError(describeNothing(withheld));
  const name = `${createSlug(site.name, site.lang) || "publication"}-${newest.date.toFormat("yyyy-MM-dd")}`;
  const zip = await zipSite({
    site,
    name,
    folder: path.join(root, "dist"),
    target: path.join(root, `${name}.zip`),
  });
  const kilobytes = Math.ceil(zip.bytes / 1000).toLocaleString("en");
  console.log(`${name}.zip: ${count(zip.files, "file")}, ${kilobytes} kB`);
}

/** The ZIP file is named after the date of the newest article, and its first page would list none. */
function describeNothing(withheld: readonly Teaser[]): string {
  const [first] = withheld;
  if (!first)
    return 'there is no article to package; write one (npm run new -- "A headline"), then npm run build';
  const remedy = first.draft ? "remove its line draft: true" : "wait for its date, or change it";
  return `no article is published yet, of ${count(withheld.length, "article")}; publish ${first.file} (${remedy}), then npm run build`;
}

await runCommandLine(usage, {}, packageSite);
