import path from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { connectBrowser, fileUrl } from "../helpers/browser.ts";
import { findBuiltSite } from "../helpers/built-site.ts";

const browser = await connectBrowser();
const newspaper = fileUrl(path.join(await findBuiltSite("newspaper"), "dist"));

/** Measures the first table of a page, after it was scrolled to its end. */
async function measure(page: Page, file: string) {
  await page.goto(`${newspaper}2026/${file}.html`);
  return page.evaluate(() => {
    const region = document.querySelector(".table section");
    const table = region?.querySelector("table");
    if (!region || !table) throw new Error("there is no table");
    // The hint is above the region's edge, or moves the table down.
    const hint = table.getBoundingClientRect().top - region.getBoundingClientRect().top;
    region.scrollLeft = region.scrollWidth;
    const left = region.getBoundingClientRect().left;
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.getBoundingClientRect()));
    // Lines of text: the height of what a cell contains, in heights of a line.
    const lines = [...table.querySelectorAll("td")].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    return {
      hasHint: hint > 10,
      scrolls: region.scrollWidth > region.clientWidth,
      width: Math.round(region.getBoundingClientRect().width),
      isFirstColumnInView: rows.every(([first]) => Math.abs((first?.left ?? -99) - left) <= 1),
      aligned: [...table.querySelectorAll("td")].map((cell) => getComputedStyle(cell).textAlign),
      mostLines: Math.max(...lines),
      focusable: region instanceof HTMLElement && region.tabIndex === 0,
      name: document.getElementById(region.getAttribute("aria-labelledby") ?? "")?.textContent,
    };
  });
}

it("shows that a table of ten columns scrolls where it does, and breaks no figure on paper", async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
  expect(await measure(page, "budget-in-numbers")).toMatchObject({
    hasHint: true,
    scrolls: true,
    isFirstColumnInView: true,
    mostLines: 1,
    focusable: true,
    name: "The quays in 2025",
  });
  // The cut-off column is seen.
  await page.reload();
  const cut = await page.evaluate(() => {
    const edge = document.querySelector(".table section")?.getBoundingClientRect().right ?? 0;
    return [...document.querySelectorAll(".table thead th")].some((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      return left < edge - 8 && right > edge + 8;
    });
  });
  expect(cut).toBe(true);
  expect(await measure(page, "port-customer")).toMatchObject({ hasHint: false, scrolls: false });
  // From right to left too, figures are on the right.
  const { aligned } = await measure(page, "mina");
  expect(aligned.slice(0, 3)).toEqual(["start", "right", "right"]);

  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await measure(page, "budget-in-numbers")).toMatchObject({
    hasHint: false,
    scrolls: false,
    width: 1152,
  });
  await page.emulateMedia({ media: "print" });
  // The width of A4 without its margins.
  await page.setViewportSize({ width: 658, height: 1000 });
  expect(await measure(page, "budget-in-numbers")).toMatchObject({
    hasHint: false,
    scrolls: false,
    mostLines: 1,
    width: 658,
  });
  await page.close();
});
