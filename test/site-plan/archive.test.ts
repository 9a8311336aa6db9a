import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import type { Article } from "../../src/model/article.ts";
import { archiveTemplate, yearTemplate } from "../../src/site/list-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";

/** @returns articles of 2024, newest first: of each month of `counts`, as many as it says. */
function createMonths(counts: Readonly<Record<string, number>>): Article[] {
  return Object.entries(counts).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) =>
      createSampleArticle({ key: `2024/${month}-${index}`, date: sampleDate(`2024-${month}-02T08:00:00`) }),
    ),
  );
}

async function renderArchive(counts: Readonly<Record<string, number>>): Promise<string> {
  const pages = await renderPlanned(archiveTemplate, createSampleEdition({ articles: createMonths(counts) }));
  return pages.get("archive.html") ?? "";
}

const open = (html: string) => new JSDOM(html.replace(/<style>.*?<\/style>/s, "")).window.document;

describe("the archive", () => {
  it("has a line for each month: name, number, and a bar of its share of the busiest month", async () => {
    const html = await renderArchive({ "05": 8, "03": 3, "01": 1 });
    const items = [...open(html).querySelectorAll(".counted li")];
    expect(items.map((item) => item.textContent?.trim())).toEqual(["May 8", "March 3", "January 1"]);
    expect(items.map((item) => item.querySelector("svg")?.getAttribute("width"))).toEqual([
      "100%",
      "38%",
      "13%",
    ]);
    expect(items.map((item) => item.querySelector("a")?.getAttribute("href"))).toEqual([
      "2024.html#2024-05",
      "2024.html#2024-03",
      "2024.html#2024-01",
    ]);
    const checkHtml = await createHtmlCheck();
    expect(checkHtml(scanPage("archive.html", html))).toEqual([]);
  });

  it("does not grow with the number of articles", async () => {
    const [few, many] = [await renderArchive({ "05": 11 }), await renderArchive({ "05": 99 })];
    expect(many.length).toBe(few.length);
  });
});

describe("the page of a year", () => {
  const render = async (counts: Readonly<Record<string, number>>) => {
    const edition = createSampleEdition({ articles: createMonths(counts) });
    return (await renderPlanned(yearTemplate, edition)).get("2024.html") ?? "";
  };

  it("dates each article by the day below the heading of its month", async () => {
    const page = open(await render({ "05": 1, "03": 1 }));
    const read = (selector: string) =>
      [...page.querySelectorAll(`main ${selector}`)].map((element) => element.textContent);
    expect(read("h2")).toEqual(["May", "March"]);
    expect(read("li time")).toEqual(["2", "2"]);
  });

  it("grows by less than 300 bytes for each article", async () => {
    const [few, many] = [await render({ "05": 100 }), await render({ "05": 200 })];
    expect((many.length - few.length) / 100).toBeLessThan(300);
  });
});
