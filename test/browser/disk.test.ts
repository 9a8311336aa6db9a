import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  connectBrowser,
  fileUrl,
  listProblems,
  readBuiltSites,
  samplePages,
  type Visit,
  visitPages,
} from "../helpers/browser.ts";
import { findDeadLinks, followLinks } from "../helpers/browser-links.ts";

const browser = await connectBrowser();
const sites = await readBuiltSites();
const context = await browser.newContext();
await context.setOffline(true);
const scratch = await mkdtemp(path.join(tmpdir(), "offprint disk "));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe.each(sites)("the $name site, opened from a disk without a network", ({ folder, ...site }) => {
  const base = fileUrl(folder);
  const pages = samplePages(site.pages);
  let visits: Visit[];

  beforeAll(async () => {
    visits = await visitPages(context, base, pages);
  });

  it("shows every page with its style and pictures, and says nothing on the console", () => {
    expect(listProblems(visits)).toEqual([]);
    expect(visits).toHaveLength(pages.length);
  });

  it("has no link that leads nowhere", () => {
    expect(findDeadLinks(visits, base, folder)).toEqual([]);
  });

  it("leads from links to a heading and to their fragments, and back and forward", async () => {
    const { faults, count } = await followLinks(context, visits, base, 1);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(10);
  });

  it.runIf(site.redirects.length > 0)("sends on from an old address to the article", async () => {
    const page = await context.newPage();
    for (const file of site.redirects) {
      await page.goto(base + file);
      await page.waitForSelector("h1");
      expect(site.articles.map((article) => base + article)).toContain(page.url());
    }
    await page.close();
  });
});

describe("a broken site", () => {
  it("is found out", async () => {
    const folder = path.join(scratch, "broken");
    await cp(sites[0].folder, folder, { recursive: true });
    const body = `<a href="/about.html">A</a> <a href="none.html">B</a> <img src="no.png"><script>missing()</script>`;
    await writeFile(path.join(folder, "index.html"), body);
    const visits = await visitPages(context, fileUrl(folder), ["index.html"]);
    const [visit] = visits;
    expect(visit?.problems.map((problem) => problem.replace(/[:(].*/, "")).sort()).toEqual([
      "0 h1",
      "broken picture file",
      "console",
      "error",
      "failed",
      "no style",
    ]);
    expect(findDeadLinks(visits, fileUrl(folder), folder)).toHaveLength(1);
  });
});
