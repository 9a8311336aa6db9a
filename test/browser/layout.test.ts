import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, pickKinds, readBuiltSites, shareWork } from "../helpers/browser.ts";
import { findLayoutFaults } from "../helpers/browser-layout.ts";
import { describeLayout } from "../helpers/browser-page.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const pages = [
  ...[...new Set([...pickKinds(fixture.pages), ...fixture.articles, "2021/storm.history.html"])].map(
    (file) => fileUrl(fixture.folder) + file,
  ),
  ...[...new Set([...pickKinds(sample.pages), ...sample.articles])].map(
    (file) => fileUrl(sample.folder) + file,
  ),
];

const widths = [320, 375, 768, 1280];
const colours: { readonly [name: string]: BrowserContextOptions } = {
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
};

/** Looks at all pages in all widths, after `prepare`; the faults, each with its page and width. */
async function findFaults(
  options: BrowserContextOptions,
  at: readonly number[],
  prepare: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  await shareWork(context, pages, async (page, url) => {
    await prepare(page);
    await page.goto(url);
    for (const width of at) {
      await page.setViewportSize({ width, height: 800 });
      for (const fault of findLayoutFaults(await page.evaluate(describeLayout)))
        faults.push(`${url} at ${width}: ${fault}`);
    }
  });
  await context.close();
  return faults;
}

/** The reader's own setting of the browser's text size, in pixels where 16 is usual. */
async function setTextSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
}

describe("a page", () => {
  it("fits windows from 320 to 1280 px", async () => {
    expect(await findFaults({}, widths, async () => {})).toEqual([]);
  });

  it("fits them with text of twice the size", async () => {
    expect(await findFaults({}, widths, (page) => setTextSize(page, 32))).toEqual([]);
  });

  it("shows text of twice the size when the reader asks for it", async () => {
    const page = await browser.newPage();
    await page.goto(pages[0] ?? "");
    const readSize = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const usual = await readSize();
    await setTextSize(page, 32);
    // Not quite twice: a part of the size follows the window.
    expect(await readSize()).toBeGreaterThan(1.9 * usual);
    await page.close();
  });

  it.each(Object.entries(colours))("can be read in %s", async (_, options) => {
    expect(await findFaults(options, [375], async () => {})).toEqual([]);
  });

  it("is dark in the dark", async () => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.goto(pages[0] ?? "");
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(Math.max(...(paper.match(/\d+/g) ?? ["255"]).map(Number))).toBeLessThan(60);
    await page.close();
  });

  it("holds still for those who ask for less motion", async () => {
    const page = await browser.newPage({ reducedMotion: "reduce" });
    for (const url of pages) {
      await page.goto(url);
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
          }).length,
      );
      expect(moving).toBe(0);
    }
    await page.close();
  });
});

describe("a page that does not fit", () => {
  it.each([
    ["scrolls sideways", `<p style="width: 900px">Wide</p>`],
    ["leaves the page", `<p style="white-space: nowrap">${"Wide ".repeat(200)}</p>`],
    ["is cut off", `<p style="overflow: hidden; height: 1em">${"Cut off ".repeat(99)}</p>`],
    ["overlap", `<p>Below</p><p style="margin-top: -2.2em">Above</p>`],
    ["cannot be seen", `<p style="background: #ccc; color: #ccc">Grey</p>`],
  ])("is found out: it %s", async (fault, html) => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width">${html}`);
    expect(findLayoutFaults(await page.evaluate(describeLayout))).toContainEqual(
      expect.stringContaining(fault),
    );
    await page.close();
  });
});
