import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { loadPublication } from "../src/loading/load-publication.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { listGeneratedUrls } from "../src/site/plan-site.ts";
import { ensureBrowser } from "../test/helpers/find-browser.ts";
import { runCommandLine } from "./command-line.ts";

const root = process.cwd();
const target = ".github/article.png";
/** Bytes. */
const sizeLimit = 60_000;

const usage = `node scripts/run.js screenshot

Takes the picture of the newest article in dist/ for README.md, 1280 px wide: ${target}.`;

await runCommandLine(usage, {}, async () => {
  const { edition } = await loadPublication(root, { serving: false, listUrls: listGeneratedUrls });
  const page = path.join(root, "dist", edition.articles[0]?.url ?? "index.html");
  if (!existsSync(page)) throw new UsageError("no article in dist/ yet; make it first: npm run build");
  const picture = await takePicture(pathToFileURL(page).href, await ensureBrowser(console.log));
  // The picture has few colours: a palette makes it small.
  const { size } = await sharp(picture)
    .png({ palette: true, colours: 32, effort: 10, compressionLevel: 9 })
    .toFile(path.join(root, target));
  if (size > sizeLimit) throw new Error(`${target} has ${size} bytes; expected at most ${sizeLimit}`);
  console.log(`${target}: ${size} bytes`);
});

async function takePicture(url: string, executablePath: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
    await page.goto(url);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}
