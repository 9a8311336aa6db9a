import { readFile } from "node:fs/promises";
import path from "node:path";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { describe, expect, it } from "vitest";
import { readBuiltSites } from "../helpers/browser.ts";

const sites = await readBuiltSites();
const articles = sites.flatMap(({ folder, articles }) => articles.map((file) => ({ folder, file })));

describe("Reader View", () => {
  it.each(articles)("keeps title, byline, date and every paragraph of $file", async ({ folder, file }) => {
    const { document } = new JSDOM(await readFile(path.join(folder, file), "utf8"), {
      url: `https://example.org/${file}`,
      // It would tell of style rules that it does not know.
      virtualConsole: new VirtualConsole(),
    }).window;
    const read = (selector: string) => readTexts(document, selector);
    const authors = read(".story [rel~=author]");
    const expected = {
      title: read("h1")[0],
      publishedTime: document
        .querySelector("meta[property='article:published_time']")
        ?.getAttribute("content"),
      paragraphs: read(
        ".prose :is(p, li, td, th, figcaption, blockquote, h2, h3), :is(.correction, .sources) :is(p, li)",
      ),
    };
    expect(authors.length).toBeGreaterThan(0);
    expect(expected.paragraphs.length).toBeGreaterThan(0);

    const found = new Readability(document).parse();
    expect(found?.title).toBe(expected.title);
    expect(found?.publishedTime).toBe(expected.publishedTime);
    for (const author of authors) expect(found?.byline).toContain(author);
    const text = removeBlanks(found?.textContent ?? "");
    for (const paragraph of expected.paragraphs) expect(text).toContain(removeBlanks(paragraph));
  });
});

function readTexts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
}

function removeBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}
