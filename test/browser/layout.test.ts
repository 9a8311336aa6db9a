import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, pickKinds, readBuiltSites, shareWork } from "../helpers/browser.ts";
import { findLayoutFaults } from "../helpers/browser-layout.ts";
import { describeLayout } from "../helpers/browser-page.ts";
import { findBuiltSite } from "../helpers/built-site.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const newspaper = path.join(await findBuiltSite("newspaper"), "dist");
const pages = [
  ...[fixture, sample].flatMap((site) =>
    [...new Set([...pickKinds(site.pages), ...site.articles])].map((file) => fileUrl(site.folder) + file),
  ),
  // Its first text is shown whole, and its words changed.
  `${fileUrl(fixture.folder)}2021/storm.history.html`,
  ...["index", "2026/port-customer", "2026/ghost-ship", "sections/harbour"].map(
    (file) => `${fileUrl(newspaper)}${file}.html`,
  ),
];

interface Setting {
  readonly name: string;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
  readonly textSize?: number;
  readonly widths: readonly number[];
}

const widths = [320, 375, 768, 1280, 1600];
/** What readers set. A page is opened once, and looked at with each setting and those before it. */
const settings: readonly Setting[] = [
  { name: "windows from 320 to 1600 px", widths },
  { name: "text of twice the size", textSize: 32, widths },
  { name: "dark", textSize: 16, media: { colorScheme: "dark" }, widths: [375, 1280] },
  { name: "forced colours", media: { forcedColors: "active" }, widths: [375] },
];
const usual = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" } as const;

/** The reader's own setting of the browser's text size, in pixels where 16 is usual. */
async function setTextSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await session.detach();
}

/** Unfolds what is folded in texts, to be measured as well. */
function unfold(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(".prose details")) details.open = true;
}

/** Counts elements that move for a reader who asks for less motion. */
function countMoving(): number {
  return [...document.querySelectorAll("*")].filter((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    // Captions of a recording are in no tree of boxes, and have no style.
    if (element.localName === "track") return false;
    return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
  }).length;
}

describe("a page", () => {
  /** By setting; each fault with its page and width. */
  const faults = new Map(settings.map(({ name }) => [name, [] as string[]]));
  const moving: string[] = [];

  async function look(page: Page, url: string, { name, media, textSize, widths }: Setting): Promise<void> {
    if (media) await page.emulateMedia(media);
    if (textSize !== undefined) await setTextSize(page, textSize);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const fault of findLayoutFaults(await page.evaluate(describeLayout)))
        faults.get(name)?.push(`${url} at ${width}: ${fault}`);
    }
  }

  beforeAll(async () => {
    const context = await browser.newContext();
    await shareWork(context, pages, async (page, url) => {
      await page.emulateMedia(usual);
      await page.goto(url);
      await page.evaluate(unfold);
      for (const setting of settings) await look(page, url, setting);
      await page.emulateMedia({ reducedMotion: "reduce" });
      if ((await page.evaluate(countMoving)) > 0) moving.push(url);
    });
    await context.close();
  });

  it.each(settings.map(({ name }) => name))("fits, and can be read: %s", (name) => {
    expect(faults.get(name)).toEqual([]);
  });

  it("holds still for those who ask for less motion", () => {
    expect(moving).toEqual([]);
  });

  it("shows text of twice the size when the reader asks for it, and is dark in the dark", async () => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.goto(pages[0] ?? "");
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(Math.max(...(paper.match(/\d+/g) ?? ["255"]).map(Number))).toBeLessThan(60);
    const readSize = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await readSize();
    await setTextSize(page, 32);
    // Not quite twice: a part of the size follows the window.
    expect(await readSize()).toBeGreaterThan(1.9 * before);
    await page.close();
  });
});

describe("a page that does not fit", () => {
  it.each([
    ["scrolls sideways", `<p style="width: 900px">Wide</p>`],
    ["leaves the page", `<p style="white-space: nowrap">${"Wide ".repeat(200)}</p>`],
    ["is cut off", `<p style="overflow: hidden; height: 1em">${"Cut off ".repeat(99)}</p>`],
    ["overlap", `<p>Below</p><p style="margin-top: -2.2em">Above</p>`],
    ["has a contrast of 1.0", `<p style="background: #ccc; color: #ccc">Grey</p>`],
    ["has a contrast of 4.", `<p style="color: oklch(57% 0 0)">Grey</p>`],
  ])("is found out: it %s", async (fault, html) => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width">${html}`);
    expect(findLayoutFaults(await page.evaluate(describeLayout))).toContainEqual(
      expect.stringContaining(fault),
    );
    await page.close();
  });
});
