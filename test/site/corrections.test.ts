import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBuiltSite } from "../helpers/built-site.ts";

const root = await findBuiltSite("fixture");
const page = (file: string) => readFile(path.join(root, "dist", file), "utf8");

describe("an article that was corrected", () => {
  it("says so beside its date and in a line of its own, with links", async () => {
    const html = await page("2020/tide-4.html");
    expect(html).toMatch(/<a href="#correction\.1">Corrected April 6<\/a>/);
    expect(html).toContain('<a href="#page.corrections">Corrected once.</a>');
  });

  it("has every note in full in its text, newest first, with the words before and after", async () => {
    const html = await page("2020/tide-4.html");
    const prose = html.slice(html.indexOf('class="prose"'), html.indexOf("<footer"));
    expect(prose).toMatch(
      /id="correction\.2".*The next table is out.*id="correction\.1".*<em>wrong hour<\/em>/s,
    );
    expect(prose).toMatch(/<del>at 5 o’clock<\/del>.*<ins>at 4 o’clock<\/ins>/s);
  });

  it("is marked wherever it is listed", async () => {
    for (const list of ["tags/weather.page-2.html", "2020.html"]) {
      expect(await page(list)).toMatch(
        /Corrected<.*Tide table 4|Tide table 4<\/a>.{0,200}<span class="mark">Corrected/s,
      );
    }
  });

  it("has its notes in the offprint, with links that lead home", async () => {
    expect(await page("2020/tide-4.offprint.html")).toMatch(
      /<a href="https:\/\/harbour\.example\/post\/2020\/tide-5\.html">next table<\/a>/,
    );
  });
});

describe("a retracted article", () => {
  it("keeps its address, shows the notice and nothing of its text", async () => {
    for (const file of ["2020/tide-2.html", "2020/tide-2.offprint.html"]) {
      const html = await page(file);
      expect(html).toContain("read from a broken gauge");
      expect(html).not.toContain("High water at 2");
      expect(html.indexOf("broken gauge")).toBeLessThan(html.indexOf("outer harbour"));
      expect(html.indexOf("broken gauge")).toBeLessThan(html.indexOf("<h1>Retracted: "));
      expect(html).not.toContain("download");
      expect(html).not.toContain('class="standfirst"');
    }
  });

  it("is called so in lists, which do not repeat its standfirst", async () => {
    const year = await page("2020.html");
    expect(year).toContain("Retracted: Tide table 2");
    expect(year).not.toContain("High water in week 2");
  });

  it("takes its text out of the feeds", async () => {
    const feeds = await Promise.all(["authors/desk.xml", "tags/weather.xml"].map(page));
    for (const feed of feeds) expect(feed).not.toContain("High water at 2 o");
  });
});

describe("the list of all corrections", () => {
  it("has each of them but updates, newest first, with a link to its place", async () => {
    const html = await page("corrections.html");
    const links = [...html.matchAll(/href="(2020\/[^"]*#correction\.\d)"/g)].map(([, link]) => link);
    expect(links).toEqual([
      "2020/tide-2.html#correction.2",
      "2020/tide-2.html#correction.1",
      "2020/tide-4.html#correction.1",
    ]);
  });
});
