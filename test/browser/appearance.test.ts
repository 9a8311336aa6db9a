import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createStaticHost } from "../../src/serving/static-host.ts";
import { writeLook } from "../helpers/appearance.ts";
import { connectBrowser, fileUrl, listProblems, serve, shareWork, visitPages } from "../helpers/browser.ts";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { findViolations } from "../helpers/find-violations.ts";
import type { Project } from "../helpers/project.ts";

const browser = await connectBrowser();
const pages = ["index.html", "2021/storm.html", "2020/chinese.html", "tags.html", "404.html"];
let project: Project;
let folder: string;
let host: string;

beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await writeLook(project, "own");
  // The 404 page has absolute links.
  const { status, stderr } = await project.run("build", [], { ...clock, SITE_URL: "http://localhost/post/" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  folder = path.join(project.root, "dist");
  host = `${await serve(createStaticHost(folder, { mount: "/post/" }))}post/`;
});
afterAll(() => project.remove());

async function listFonts(): Promise<string[]> {
  await document.fonts.ready;
  return Array.from(document.fonts, ({ family, status }) => `${family} ${status}`);
}

it("shows logo and font, and asks no other host for anything", async () => {
  const context = await browser.newContext();
  expect(listProblems(await visitPages(context, host, pages.slice(0, -1)))).toEqual([]);
  await shareWork(context, pages.slice(0, -1), async (page, file) => {
    await page.goto(host + file);
    expect(await page.evaluate(listFonts), file).toEqual(["Post Serif loaded"]);
    const logo = await page.locator("svg.logo").boundingBox();
    expect((logo?.width ?? 0) / (logo?.height ?? 1), file).toBeCloseTo(5, 0);
  });
  await context.close();
});

it("shows the font from a disk too", async () => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(`${fileUrl(folder)}2021/storm.html`);
  expect(await page.evaluate(listFonts)).toEqual(["Post Serif loaded"]);
  await context.close();
});

it("is accessible, light and dark, and no wider than a narrow screen", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
  await shareWork(context, pages, async (page, file) => {
    await page.goto(fileUrl(folder) + file);
    expect(await findViolations(page), file).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(320);
  });
  await context.close();
});
