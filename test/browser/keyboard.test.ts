import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, readBuiltSites, samplePages } from "../helpers/browser.ts";
import { describeFocus, type FocusStop } from "../helpers/browser-page.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const pages = [
  ...["index.html", "2021.html", "2021/storm.html", "2020/arabic.html", "404.html"].map(
    (file) => fileUrl(fixture.folder) + file,
  ),
  ...samplePages(sample.articles, 4).map((file) => fileUrl(sample.folder) + file),
];

describe.each(pages)("%s, with the keyboard alone", (url) => {
  it("offers the skip link first, and shows it; it leads past the nameplate", async () => {
    const page = await openPage(url);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(describeFocus);
    const label = (await page.locator(".skip").textContent())?.trim();
    expect(first).toMatchObject({ name: `a ${label}`, isInView: true, hasOutline: true });
    await page.keyboard.press("Enter");
    // The address changes a moment after the key: waited for, and an error when it does not.
    await page.waitForURL(`${url}#page.main`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(describeFocus)).toMatchObject({ isInMain: true });
    await page.close();
  });

  it("stops at every link with an outline in view, holds nobody, and goes back the same way", async () => {
    const page = await openPage(url);
    const stops = await tabThrough(page, "Tab");
    const links = await page.evaluate(() => {
      const elements = [...document.querySelectorAll("*")];
      // Some are shown only where another link leads to them.
      return [...document.querySelectorAll("a[href]")]
        .filter((link) => link.checkVisibility())
        .map((link) => elements.indexOf(link));
    });
    const reached = stops.map(({ index }) => index);
    expect(reached).toEqual(expect.arrayContaining(links));
    expect(stops.filter(({ isInView, hasOutline }) => !isInView || !hasOutline)).toEqual([]);
    const back = await tabThrough(page, "Shift+Tab");
    expect(back.map(({ index }) => index)).toEqual(reached.toReversed());
    await page.close();
  });
});

async function openPage(url: string): Promise<Page> {
  // Zoomed to 200 %. Each stop is painted, and a small window four times as fast.
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.goto(url);
  // Links in closed parts cannot be reached.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  return page;
}

/** All stops until the keyboard leaves the page, or is back where it began. */
async function tabThrough(page: Page, key: string): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(describeFocus);
    if (stop.index === -1 || stop.index === stops[0]?.index) return stops;
    if (stops.some(({ index }) => index === stop.index))
      throw new Error(`the keyboard is held at ${stop.name}`);
    stops.push(stop);
  }
}
