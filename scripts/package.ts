import path from "node:path";
import { zipSite } from "../src/build/zip-site.ts";
import { count } from "../src/model/format-summary.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { runCommandLine } from "./command-line.ts";
import { loadAndCheck } from "./load-and-check.ts";

const root = process.cwd();

const usage = `npm run package

Checks dist/, then writes the whole site into one file, offprint-<date of the newest article>.zip. It can be unzipped
anywhere; START-HERE.html in it opens the home page.`;

async function packageSite(): Promise<void> {
  const { site, articles } = await loadAndCheck(root);
  const [newest] = articles;
  if (!newest)
    throw new UsageError("no article is published yet; the ZIP is named after the newest one's date");
  const name = `offprint-${newest.date.toFormat("yyyy-MM-dd")}`;
  const zip = await zipSite({
    site,
    name,
    folder: path.join(root, "dist"),
    target: path.join(root, `${name}.zip`),
  });
  const kilobytes = Math.ceil(zip.bytes / 1000).toLocaleString("en");
  console.log(`${name}.zip: ${count(zip.files, "file")}, ${kilobytes} kB`);
}

await runCommandLine(usage, {}, packageSite);
