import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPage, fileUrl, readBuiltSites, samplePages } from "../helpers/browser.ts";
import { describePage, findFragmentFault } from "../helpers/browser-page.ts";
import { findFirefox } from "../helpers/find-browser.ts";
import { testLimit, waitLimit } from "../helpers/time-limits.ts";

const executablePath = findFirefox();
if (!executablePath) console.log("Firefox is not installed: its tests are skipped");
const browser = executablePath ? await launchFirefox(executablePath) : undefined;
const sites = await readBuiltSites();
const followedPerPage = 8;

describe.runIf(browser).each(sites)(
  "the $name site, opened from a disk in Firefox",
  ({ folder, ...site }) => {
    const base = fileUrl(folder);
    const pages = samplePages(site.pages, 6);
    let page: Page;
    let problems: string[];

    beforeAll(async () => {
      page = await openPage();
      problems = [];
      page.on("console", (message) => problems.push(`${page.url()} console: ${message.text()}`));
      page.on("pageerror", (error) => problems.push(`${page.url()} error: ${String(error)}`));
      page.on("requestfailed", (request) => problems.push(`${page.url()} failed: ${request.url()}`));
    });
    afterAll(() => page.close());

    it("shows every page with its style and pictures, and says nothing on the console", async () => {
      for (const file of pages) {
        await page.goto(base + file);
        problems.push(
          ...checkPage(await page.evaluate(describePage)).map((problem) => `${file}: ${problem}`),
        );
      }
      expect(problems).toEqual([]);
    });

    it("leads from links to a heading and to their fragments, and back and forward", async () => {
      for (const from of [`${base}index.html`, ...site.articles.slice(-1).map((file) => base + file)]) {
        const page = await openPage();
        await page.goto(from);
        const { links } = await page.evaluate(describePage);
        const inside = links.filter(
          (link) => link.startsWith(base) && /\.html(#|$)/.test(link) && link !== from,
        );
        for (const link of [...new Set(inside)].slice(0, followedPerPage)) {
          expect([link, await followLink(page, from, link)]).toEqual([link, [undefined, 1]]);
        }
        await page.close();
      }
    });
  },
);

/** Firefox, until the end of the test file. */
async function launchFirefox(executablePath: string): Promise<Browser> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    timeout: waitLimit,
    protocolTimeout: testLimit,
    extraPrefsFirefox: {
      // As readers have it; test tools loosen it.
      "security.fileuri.strict_origin_policy": true,
      // No network: whatever is asked for elsewhere meets a proxy that is not there.
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": 9,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": 9,
    },
  });
  afterAll(() => browser.close());
  return browser;
}

async function openPage(): Promise<Page> {
  if (!browser) throw new Error("Firefox is not installed");
  const page = await browser.newPage();
  page.setDefaultTimeout(waitLimit);
  return page;
}

/** Follows a link, goes back, forward, and back again. @returns what is wrong where it leads, and how many headings are there. */
async function followLink(
  page: Page,
  from: string,
  link: string,
): Promise<readonly [string | undefined, number]> {
  await page.evaluate((href) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    links.find((link) => link.href === href)?.click();
  }, link);
  await arrive(page, link);
  const landed = [await page.evaluate(findFragmentFault), (await page.$$("h1")).length] as const;
  for (const [step, expected] of [
    ["back", from],
    ["forward", link],
    ["back", from],
  ] as const) {
    // Puppeteer's own steps wait for a page to load, which a fragment does not.
    await page.evaluate(`history.${step}()`);
    await arrive(page, expected);
  }
  return landed;
}

async function arrive(page: Page, url: string): Promise<void> {
  const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === "complete"`;
  await page.waitForFunction(isThere, { polling: 30 });
}
