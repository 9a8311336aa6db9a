import path from "node:path";
import { describe, expect, it } from "vitest";
import { connectBrowser, fileUrl, pickKinds, readBuiltSites, shareWork } from "../helpers/browser.ts";
import { findBuiltSite } from "../helpers/built-site.ts";
import { findViolations } from "../helpers/find-violations.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const newspaper = path.join(await findBuiltSite("newspaper"), "dist");
const pages = [
  ...["index", "2026/port-customer", "2026/live-storm", "2026/mina"].map(
    (file) => `${fileUrl(newspaper)}${file}.html`,
  ),
  ...[
    ...new Set([
      ...pickKinds(fixture.pages),
      ...fixture.articles.filter((file) => !file.includes("tide")),
      ...fixture.pages.filter((file) => file.endsWith(".history.html")),
      // One is retracted, the other corrected.
      "2020/tide-2.html",
      "2020/tide-4.html",
    ]),
  ].map((file) => fileUrl(fixture.folder) + file),
  ...[...new Set([...pickKinds(sample.pages), ...sample.articles])].map(
    (file) => fileUrl(sample.folder) + file,
  ),
];

describe("axe-core", () => {
  it("finds no violation of WCAG 2.2 A and AA on any kind of page, light or dark", async () => {
    const found: string[] = [];
    const context = await browser.newContext({
      viewport: { width: 375, height: 800 },
      // The page's own policy allows no script, and axe is one.
      bypassCSP: true,
    });
    await shareWork(context, pages, async (page, url) => {
      await page.goto(url);
      for (const violation of await findViolations(page)) found.push(`${url}: ${violation}`);
    });
    await context.close();
    expect(found).toEqual([]);
  });

  it("finds what is wrong with a page that was broken", async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(pages[0] ?? "");
    await page.evaluate(() => {
      document.documentElement.removeAttribute("lang");
      document.body.style.color = "#ddd";
    });
    const violations = await findViolations(page);
    expect(violations).toContainEqual(expect.stringContaining("html-has-lang"));
    expect(violations).toContainEqual(expect.stringContaining("color-contrast"));
    await page.close();
  });
});
