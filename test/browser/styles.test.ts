import path from "node:path";
import { expect, it } from "vitest";
import { loadStylesheet } from "../../_includes/styles/stylesheet.ts";
import { renderThemeCss } from "../../_includes/styles/theme-css.ts";
import { schemes } from "../../src/model/theme.ts";
import { connectBrowser, fileUrl, pickKinds, readBuiltSites, shareWork } from "../helpers/browser.ts";
import { findFaintTexts, matchSelectors } from "../helpers/browser-styles.ts";
import { findBuiltSite } from "../helpers/built-site.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const newspaper = path.join(await findBuiltSite("newspaper"), "dist");
/** Stories with a table, corrections, a retraction, in a series, and in Arabic; lists. */
const stories = ["budget-in-numbers", "port-customer", "ghost-ship", "harbour-money-1", "mina"];
const lists = [
  "index",
  "page-2",
  "archive",
  "corrections",
  "sections/harbour",
  "series/harbour-money",
  "authors/anna",
];
const kinds = [
  ...[fixture, sample].flatMap(({ folder, pages, articles, offprints }) =>
    [
      ...new Set([
        ...pickKinds(pages),
        ...articles.filter((file) => !/tide-[135]/.test(file)),
        ...offprints.slice(0, 2),
        ...pages.filter((file) => file.endsWith(".history.html")).slice(0, 4),
      ]),
    ].map((file) => fileUrl(folder) + file),
  ),
  ...[...stories.map((story) => `2026/${story}`), ...lists].map(
    (page) => `${fileUrl(newspaper)}${page}.html`,
  ),
];

it("gives a page every part of the stylesheet that would match something on it", async () => {
  const context = await browser.newContext();
  const matched = new Set<string>();
  const missing = new Set<string>();
  await shareWork(context, kinds, async (page, url) => {
    await page.goto(url);
    const style =
      (await page.locator("style").count()) > 0 ? await page.locator("style").textContent() : null;
    if (style === null) return;
    for (const { layer, selector, isMatched } of await page.evaluate(matchSelectors, loadStylesheet().css)) {
      if (isMatched) matched.add(`${layer}: ${selector}`);
      // An element without a class may have another style on another page, such as the table of a history.
      if (isMatched && /[.#[]/.test(selector) && !style.includes(`@layer ${layer}{`))
        missing.add(`${url} needs ${layer}: ${selector}`);
    }
  });
  await context.close();
  expect(matched.size).toBeGreaterThan(200);
  expect([...missing]).toEqual([]);
});

it("sets every text at 7:1 and more, in each scheme, light and dark", async () => {
  const pages = [
    ...["index", "2026/port-customer", "2026/ghost-ship", "2026/budget-in-numbers", "archive"].map(
      (file) => `${fileUrl(newspaper)}${file}.html`,
    ),
    ...[
      fixture.articles[0],
      fixture.pages.find((file) => file.endsWith(".history.html")),
      "corrections.html",
    ].map((file) => `${fileUrl(fixture.folder)}${file}`),
  ];
  const faint: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme });
    await shareWork(context, pages, async (page, url) => {
      await page.goto(url);
      for (const [name, theme] of Object.entries(schemes)) {
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, renderThemeCss(theme));
        for (const text of await page.evaluate(findFaintTexts))
          faint.push(`${url}, ${name}, ${colorScheme}: ${text}`);
      }
    });
    await context.close();
  }
  expect(faint).toEqual([]);
});
