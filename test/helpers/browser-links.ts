import { existsSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { shareWork, type Visit } from "./browser.ts";
import { findFragmentFault } from "./browser-page.ts";

/**
 * Links that lead nowhere: not to a page that was visited and has a heading, nor to a file.
 * @param folder where the files are that `base` shows.
 */
export function findDeadLinks(visits: readonly Visit[], base: string, folder: string): string[] {
  const pages = new Set(visits.filter(({ headings }) => headings.length === 1).map(({ url }) => url));
  const visited = new Set(visits.map(({ url }) => url));
  const isDead = (link: string) => {
    const [url = ""] = link.split("#");
    // Feeds and documents are not pages; and of a large site only some pages were visited.
    const isFile = existsSync(path.join(folder, decodeURIComponent(url.slice(base.length))));
    return visited.has(url) ? !pages.has(url) : !isFile;
  };
  return visits.flatMap(({ file, links }) =>
    links.filter((link) => link.startsWith(base) && isDead(link)).map((link) => `${file} → ${link}`),
  );
}

/**
 * Follows links as a reader with a keyboard does: there, to the heading and the fragment; back, forward, and back again.
 * @param perPage how many links of a page are followed; each address only from the first page that has it. One more
 *   leads to a place on the page itself.
 * @returns what went wrong, and how many were followed.
 */
export async function followLinks(
  context: BrowserContext,
  visits: readonly Visit[],
  base: string,
  perPage: number,
): Promise<{ readonly faults: readonly string[]; readonly count: number }> {
  const faults: string[] = [];
  const chosen = chooseLinks(visits, base, perPage);
  await shareWork(context, chosen, async (page, { from, link }) => {
    const fault = await followLink(page, from, link);
    if (fault) faults.push(`${from} → ${link}: ${fault}`);
  });
  return { faults, count: chosen.length };
}

interface Step {
  readonly from: string;
  readonly link: string;
}

function chooseLinks(visits: readonly Visit[], base: string, perPage: number): Step[] {
  const seen = new Set<string>();
  return visits.flatMap(({ url, links }) => {
    const fresh = links.filter((link) => isPage(link, base) && link !== url && !seen.has(link));
    const isOwn = (link: string) => link.startsWith(`${url}#`);
    const others = [...new Set(fresh.filter((link) => !isOwn(link)))];
    // The last place on the page itself: the first is the skip link's, on every page.
    const chosen = [...others.slice(0, perPage), ...fresh.filter(isOwn).slice(-1)];
    for (const link of chosen) seen.add(link);
    return chosen.map((link) => ({ from: url, link }));
  });
}

async function followLink(page: Page, from: string, link: string): Promise<string | undefined> {
  if (page.url() !== from) await page.goto(from);
  await page.evaluate((href) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    links.find((link) => link.href === href)?.focus();
  }, link);
  await page.keyboard.press("Enter");
  await page.waitForURL(link);
  if ((await page.locator("h1").count()) !== 1) return "no h1 there";
  const fault = await page.evaluate(findFragmentFault);
  if (fault) return fault;
  await page.goBack();
  if (page.url() !== from) return `back leads to ${page.url()}`;
  await page.goForward();
  if (page.url() !== link) return `forward leads to ${page.url()}`;
  return undefined;
}

function isPage(link: string, base: string): boolean {
  return link.startsWith(base) && new URL(link).pathname.endsWith(".html");
}
