import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium } from "playwright-core";
import { createNewspaperProject, newspaperClock } from "../test/fixtures/newspaper/create-newspaper.ts";
import { ensureBrowser } from "../test/helpers/find-browser.ts";
import { runCommandLine } from "./command-line.ts";

const folder = "screenshots";
const usage = `node scripts/run.js screenshots

Builds the newspaper of the tests, 49 stories, and takes pictures of its pages into ${folder}/: at 320, 375, 768, 1280 and
1600 px, light and dark, with forced colours, and as PDF on A4 and Letter.`;

const pages = [
  "index",
  "2026/port-customer",
  "2026/ghost-ship",
  "2026/mina",
  "2026/hafenbahn",
  "2026/budget-in-numbers",
];
const lists = [
  "sections/harbour",
  "series/harbour-money",
  "authors/harbour",
  "archive",
  "corrections",
  "about",
];
const widths = [320, 375, 768, 1280, 1600];
const schemes: { readonly [name: string]: BrowserContextOptions } = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
};

await runCommandLine(usage, {}, async () => {
  const project = await createNewspaperProject();
  try {
    const clock = { SOURCE_DATE_EPOCH: String(newspaperClock.toSeconds()) };
    const { status, stderr } = await project.run("build", [], clock);
    if (status !== 0) throw new Error(stderr);
    await takePictures(path.join(project.root, "dist"), await ensureBrowser(console.log));
  } finally {
    await project.remove();
  }
});

async function takePictures(site: string, executablePath: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const [scheme, options] of Object.entries(schemes)) {
      const page = await browser.newPage(options);
      for (const file of [...pages, ...lists]) {
        const name = path.join(folder, file.replaceAll("/", "-"));
        await page.goto(pathToFileURL(path.join(site, `${file}.html`)).href);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({ path: `${name}-${width}-${scheme}.png`, fullPage: true });
        }
        if (scheme === "light")
          for (const format of ["A4", "Letter"]) await page.pdf({ path: `${name}-${format}.pdf`, format });
      }
      await page.close();
      console.log(`${folder}/: ${scheme}`);
    }
  } finally {
    await browser.close();
  }
}
