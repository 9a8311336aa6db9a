import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { packageRoot } from "../src/model/package-root.ts";
import { UsageError } from "../src/model/usage-error.ts";
import { createNewspaperProject, newspaperClock } from "../test/fixtures/newspaper/create-newspaper.ts";
import { ensureBrowser } from "../test/helpers/find-browser.ts";
import { createProject, type Project } from "../test/helpers/project.ts";
import { runCommandLine } from "./command-line.ts";

const folder = "screenshots";
const usage = `node scripts/run.js screenshots [part of a name ...]

Builds the newspaper of the tests, 49 stories, and the sample, and takes pictures of their pages into ${folder}/: at 320, 375, 768,
1280 and 1600 px, each light, dark, in forced colours and with text of twice the size, and as PDF on A4 and Letter.
With words, it takes only pages that have one of them in their name: npm run screenshots -- newspaper-index mina`;

interface Publication {
  readonly name: string;
  readonly create: () => Promise<Project>;
  /** The value for SOURCE_DATE_EPOCH. */
  readonly clock: number;
  /** Paths without their ending. */
  readonly pages: readonly string[];
}

/** One page of each kind, and what is hard to set: long and short headlines, a retraction, other scripts, wide tables, no pictures. */
const publications: readonly Publication[] = [
  {
    name: "newspaper",
    create: createNewspaperProject,
    clock: newspaperClock.toSeconds(),
    pages: [
      ...["index", "page-2", "2026", "archive", "tags", "corrections", "sources", "about", "404"],
      ...["sections/harbour", "series/harbour-money", "authors/anna", "tags/ships"],
      ...["2026/port-customer", "2026/port-customer.history", "2026/port-customer.offprint"],
      ...[
        "2026/ghost-ship",
        "2026/live-storm",
        "2026/lamplighter",
        "2026/ferry",
        "2026/told-and-did-nothing",
      ],
      ...["2026/mina", "2026/hafenbahn", "2026/budget-in-numbers", "2026/harbour-money-2"],
    ],
  },
  {
    name: "sample",
    create: () => createProject(packageRoot),
    // A morning after the newest article.
    clock: 1_795_856_400,
    pages: [
      ...["index", "2026", "archive", "corrections", "sources", "about", "handbook", "handbook/facts"],
      ...["2026/how-tides-are-predicted", "2026/how-long-is-a-point", "2021/china-restricts-tesla-cars"],
      ...["2026/arqam-min-al-yasar", "2026/tesla-zhongguo-luntan", "2026/das-grosse-eszett"],
    ],
  },
];

interface Look {
  readonly name: string;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
}

/** A browser as its reader has set it up. */
interface Reader {
  readonly settings: readonly string[];
  readonly looks: readonly Look[];
  readonly prints: boolean;
}

const widths = [320, 375, 768, 1280, 1600];
const readers: readonly Reader[] = [
  {
    settings: [],
    looks: [
      { name: "light" },
      { name: "dark", media: { colorScheme: "dark" } },
      { name: "forced", media: { forcedColors: "active" } },
    ],
    prints: true,
  },
  {
    // Twice the size. What DevTools set, a screenshot resets.
    settings: ["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"],
    looks: [{ name: "large" }],
    prints: false,
  },
];
const usual = { colorScheme: "light", forcedColors: "none" } as const;
const tabs = 3;

await runCommandLine(usage, {}, async ({ positionals }) => {
  const isWanted = (name: string) =>
    positionals.length === 0 || positionals.some((part) => name.includes(part));
  const wanted = publications
    .map((one) => ({ ...one, pages: one.pages.filter((page) => isWanted(nameOf(one, page))) }))
    .filter(({ pages }) => pages.length > 0);
  if (wanted.length === 0) throw new UsageError(`no page has ${positionals.join(" or ")} in its name`);
  await mkdir(folder, { recursive: true });
  const executablePath = await ensureBrowser(console.log);
  for (const publication of wanted) await takePictures(executablePath, publication);
});

function nameOf({ name }: Publication, page: string): string {
  return `${name}-${page.replaceAll("/", "-")}`;
}

async function takePictures(executablePath: string, publication: Publication): Promise<void> {
  const project = await publication.create();
  try {
    const { status, stderr } = await project.run("build", [], {
      SOURCE_DATE_EPOCH: String(publication.clock),
    });
    if (status !== 0) throw new Error(stderr);
    const addressOf = (file: string) => path.join(project.root, "dist", `${file}.html`);
    const missing = publication.pages.filter((file) => !existsSync(addressOf(file)));
    if (missing.length > 0) throw new Error(`${publication.name} has no page ${missing.join(", ")}`);
    for (const reader of readers) {
      const args = ["--no-sandbox", "--disable-gpu", ...reader.settings];
      const browser = await chromium.launch({ executablePath, args });
      await openPages(browser, publication.pages, async (page, file) => {
        await page.goto(pathToFileURL(addressOf(file)).href);
        await page.evaluate(loadPictures);
        await takePicturesOf(page, reader, path.join(folder, nameOf(publication, file)));
      }).finally(() => browser.close());
    }
  } finally {
    await project.remove();
  }
}

/** Calls `take` for each file, in several tabs at a time. */
async function openPages(
  browser: Browser,
  files: readonly string[],
  take: (page: Page, file: string) => Promise<void>,
): Promise<void> {
  const waiting = files.values();
  const open = async () => {
    const page = await browser.newPage();
    for (const file of waiting) await take(page, file);
  };
  await Promise.all(Array.from({ length: tabs }, open));
}

/** Runs in the page: pictures below the window are loaded only when they come into sight. */
async function loadPictures(): Promise<void> {
  for (const image of document.images) image.loading = "eager";
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
}

async function takePicturesOf(page: Page, { looks, prints }: Reader, target: string): Promise<void> {
  for (const { name, media } of looks) {
    await page.emulateMedia({ ...usual, ...media });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // Encoded in a tenth of the time that PNG takes.
      await page.screenshot({ path: `${target}-${width}-${name}.jpg`, fullPage: true, quality: 90 });
    }
  }
  await page.emulateMedia(usual);
  if (prints)
    for (const format of ["A4", "Letter"]) await page.pdf({ path: `${target}-${format}.pdf`, format });
  console.log(target);
}
