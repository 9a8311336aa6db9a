import { readdir, readFile } from "node:fs/promises";
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";
import { listen } from "../../src/serving/listen.ts";
import { describePage, type PageFacts } from "./browser-page.ts";
import { findBuiltSite } from "./built-site.ts";
import { testLimit, waitLimit } from "./time-limits.ts";

/** A site as files, and its pages by kind. */
export interface BuiltSite {
  readonly name: "fixture" | "sample";
  /** The folder that has its pages. */
  readonly folder: string;
  /** Pages to be read, without those that only lead elsewhere. */
  readonly pages: readonly string[];
  readonly articles: readonly string[];
  readonly redirects: readonly string[];
  /** Articles as files of their own. */
  readonly offprints: readonly string[];
}

/** A page that was opened, and what was wrong with it. */
export interface Visit extends PageFacts {
  readonly file: string;
  readonly url: string;
  readonly problems: readonly string[];
}

const pagesAtOnce = 3;

/** The shared browser, until the end of the test file. Playwright's own limit of 30 seconds is too short for a busy machine. */
export async function connectBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject("browser").endpoint, { timeout: testLimit });
  afterAll(() => browser.close());
  const newContext = browser.newContext.bind(browser);
  // Pages that the browser opens by itself get their context here too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(waitLimit);
    return context;
  };
  return browser;
}

/** The fixture site and the publication's own. */
export async function readBuiltSites(): Promise<readonly [fixture: BuiltSite, sample: BuiltSite]> {
  return [
    await readBuiltSite("fixture", await findBuiltSite("history")),
    await readBuiltSite("sample", await findBuiltSite("sample")),
  ];
}

async function readBuiltSite(name: BuiltSite["name"], root: string): Promise<BuiltSite> {
  const folder = path.join(root, "dist");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const read = await Promise.all(
    files.map(async (file) => ({ file, html: await readFile(path.join(folder, file), "utf8") })),
  );
  const leadsElsewhere = ({ html }: { html: string }) => /http-equiv="?refresh/.test(html);
  const isOffprint = ({ file }: { file: string }) => file.endsWith(".offprint.html");
  const pages = read.filter((page) => !leadsElsewhere(page) && !isOffprint(page));
  return {
    name,
    folder,
    pages: pages.map(({ file }) => file),
    articles: pages
      .filter(({ html }) => /property="?og:type"? content="?article/.test(html))
      .map(({ file }) => file),
    redirects: read.filter(leadsElsewhere).map(({ file }) => file),
    offprints: read.filter(isOffprint).map(({ file }) => file),
  };
}

/** Some of many: at most so many pages of each folder, evenly spread, first and last among them. */
export function samplePages(pages: readonly string[], most = 12): string[] {
  const folders = new Set(pages.map((file) => path.posix.dirname(file)));
  return [...folders].flatMap((folder) => {
    const files = pages.filter((file) => path.posix.dirname(file) === folder);
    if (files.length <= most) return files;
    const step = (files.length - 1) / (most - 1);
    return Array.from({ length: most }, (_, index) => files[Math.round(index * step)] ?? []).flat();
  });
}

/** Picks one page of each folder, and all pages of the root folder but the third of a list and those after it. */
export function pickKinds(pages: readonly string[]): string[] {
  return pages.filter((file, index) => {
    if (/page-(?!2\b)\d+\.html$/.test(file)) return false;
    const folder = path.posix.dirname(file);
    return folder === "." || pages.findIndex((other) => path.posix.dirname(other) === folder) === index;
  });
}

/** Returns the `file://` URL of a folder, ending in `/`. */
export function fileUrl(folder: string): string {
  return `${pathToFileURL(folder).href}/`;
}

/** Opens a server until the test file ends. @returns its URL, ending in `/`. */
export async function serve(server: Server): Promise<string> {
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server, 0);
}

/** Opens pages below `base`, three at a time. @returns each page with its problems, in the given order. */
export async function visitPages(
  context: BrowserContext,
  base: string,
  files: readonly string[],
): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  await shareWork(context, files, async (page, file) => {
    const problems = watchPage(page, base);
    const url = base + file;
    await page.goto(url);
    const facts = await page.evaluate(describePage);
    visits.set(file, { ...facts, file, url, problems: [...problems, ...checkPage(facts)] });
    page.removeAllListeners();
  });
  return files.flatMap((file) => visits.get(file) ?? []);
}

/** Calls `work` for each item, on three browser pages at a time. */
export async function shareWork<T>(
  context: BrowserContext,
  items: readonly T[],
  work: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const take = async () => {
    const page = await context.newPage();
    for (const item of waiting) await work(page, item);
    await page.close();
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, take));
}

/** Lists what makes a page unusable: no or several headings, no style, broken pictures. */
export function checkPage({ headings, isStyled, brokenImages }: PageFacts): string[] {
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
    ...(isStyled ? [] : ["no style"]),
    ...brokenImages.map((src) => `broken picture ${src}`),
  ];
}

/** Collects problems of a page as they happen: console messages, errors, failed requests, requests to other hosts. */
function watchPage(page: Page, base: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    problems.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:")) problems.push(`leaves the site: ${url}`);
  });
  return problems;
}

/** Lists the problems of all visits, each with its page. Tests expect none. */
export function listProblems(visits: readonly Visit[]): string[] {
  return visits.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`));
}

/** Returns the text of each page. */
export function readTexts(visits: readonly Visit[]): Record<string, string> {
  return Object.fromEntries(visits.map(({ file, text }) => [file, text]));
}
