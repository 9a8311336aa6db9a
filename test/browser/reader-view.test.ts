import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBuiltSites } from "../helpers/browser.ts";
import { findBuiltSite } from "../helpers/built-site.ts";
import { readInReaderView } from "../helpers/reader-view.ts";

const sites = await readBuiltSites();
const newspaper = path.join(await findBuiltSite("newspaper"), "dist");
const articles = [
  ...sites.flatMap(({ folder, articles }) => articles.map((file) => ({ folder, file }))),
  ...["port-customer", "live-storm", "lamplighter", "rents", "mina", "budget-in-numbers"].map((name) => ({
    folder: newspaper,
    file: `2026/${name}.html`,
  })),
];

describe("Reader View", () => {
  it.each(articles)("keeps everything of $file", async ({ folder, file }) => {
    const html = await readFile(path.join(folder, file), "utf8");
    const { onPage, inReaderView } = readInReaderView(html, `https://example.org/${file}`);
    expect(onPage.authors).not.toBe("");
    expect(onPage.texts.length).toBeGreaterThan(1);
    expect(inReaderView).toMatchObject(onPage);
  });
});
