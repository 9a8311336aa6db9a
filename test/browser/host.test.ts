import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createStaticHost } from "../../src/serving/static-host.ts";
import {
  checkPage,
  connectBrowser,
  fileUrl,
  listProblems,
  readBuiltSites,
  readTexts,
  samplePages,
  serve,
  type Visit,
  visitPages,
} from "../helpers/browser.ts";
import { findDeadLinks, followLinks } from "../helpers/browser-links.ts";
import { describePage } from "../helpers/browser-page.ts";

const browser = await connectBrowser();
const [fixture, sample] = await readBuiltSites();
const context = await browser.newContext();
const cases = [
  { site: sample, mount: "/" },
  { site: fixture, mount: "/some/sub/path/" },
];

describe.each(cases)("the $site.name site, served at $mount", ({ site, mount }) => {
  const pages = samplePages(site.pages, 2);
  let base: string;
  let visits: Visit[];

  beforeAll(async () => {
    base = (await serve(createStaticHost(site.folder, { mount }))) + mount.slice(1);
    visits = await visitPages(context, base, pages);
  });

  it("shows every page without a message or a failed request", () => {
    expect(listProblems(visits)).toEqual([]);
    expect(visits).toHaveLength(pages.length);
  });

  it("reads as it does from a disk", async () => {
    const fromDisk = await visitPages(context, fileUrl(site.folder), pages);
    expect(readTexts(visits)).toEqual(readTexts(fromDisk));
  });

  it("leads from links to a heading, back and forward, and nowhere else", async () => {
    const { faults } = await followLinks(context, visits, base, 1);
    expect(faults).toEqual([]);
    expect(findDeadLinks(visits, base, site.folder)).toEqual([]);
  });
});

describe("an address that does not exist", () => {
  /** Where the fixture site says that it is published. */
  const published = "https://harbour.example/post/";

  /** The 404 page has absolute links: its host must be the one that the site names. */
  async function openPublished(): Promise<Page> {
    const base = `${await serve(createStaticHost(fixture.folder, { mount: "/post/" }))}post/`;
    const page = await context.newPage();
    onTestFinished(() => page.close());
    await page.route(`${published}**`, async (route) => {
      const url = route.request().url().replace(published, base);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    return page;
  }

  it("is answered with the 404 page at any depth, and its links lead somewhere", async () => {
    const page = await openPublished();
    const links = new Set<string>();
    for (const path of ["nothing", "2021/nothing.html", "a/much/deeper/nothing/"]) {
      const answer = await page.goto(published + path);
      expect(answer?.status()).toBe(404);
      const facts = await page.evaluate(describePage);
      expect(facts.headings).toEqual(["Page not found"]);
      expect(checkPage(facts)).toEqual([]);
      for (const link of facts.links) if (/(html|\/)$/.test(link)) links.add(link);
    }
    const inside = [...links].filter((link) => link.startsWith(published));
    expect(inside.length).toBeGreaterThan(5);
    for (const link of inside) {
      const landed = await page.goto(link);
      expect([link, landed?.status(), await page.locator("h1").count()]).toEqual([link, 200, 1]);
    }
  });
});
