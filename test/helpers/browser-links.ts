import { existsSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { shareWork, type Visit } from "./browser.ts";
import { findFragmentFault } from "./browser-page.ts";

/**
 * Lists links that lead neither to a visited page with a heading nor to a file.
 * @param folder the folder that is served at `base`.
 */
export function findDeadLinks(visits: readonly Visit[], base: string, folder: string): string[] {
  const pages = new Set(visits.filter(({ headings }) => headings.length === 1).map(({ url }) => url));
  const visited = new Set(visits.map(({ url }) => url));
  const isDead = (link: string) => {
    const [url = ""] = link.split("#");
    // Feeds and documents are not pages, and only some pages of a large site were visited.
    const isFile = existsSync(path.join(folder, decodeURIComponent(url.slice(base.length))));
    return visited.has(url) ? !pages.has(url) : !isFile;
  };
  return visits.flatMap(({ file, links }) =>
    links.filter((link) => link.startsWith(base) && isDead(link)).map((link) => `${file} → ${link}`),
  );
}

/**
 * Follows links by keyboard, checks the heading and the fragment, then goes back and forward.
 * @param perPage number of links of a page to follow, plus one link to a place on the page itself. A URL is followed only from
 *   the first page that has it.
 * @returns the faults, and the number of links that were followed.
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
    // The last link to the page itself: the first is the skip link, which every page has.
    const chosen = [...others.slice(0, perPage), ...fresh.filter(isOwn).slice(-1)];
    for (const link of chosen) seen.add(link);
    return chosen.map((link) => ({ from: url, link }));
  });
}

async function followLink(page: Page, from: string, link: string): Promise<string | undefined> {
  if (page.url() !== from) await page.goto(from);
  const isShown = await page.evaluate((href) => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const shown = links.find((link) => link.href === href && link.getClientRects().length > 0);
    shown?.focus();
    return shown !== undefined;
  }, link);
  // Some links are shown only beside a source at the foot of the screen.
  if (!isShown) return undefined;
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
