import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBuiltSite } from "../helpers/built-site.ts";

const root = await findBuiltSite("fixture");
const page = (file: string) => readFile(path.join(root, "dist", file), "utf8");

describe("an article that names its sources", () => {
  it("cites them by number in the text, unnamed ones with a mark", async () => {
    const html = await page("2020/berths.html");
    expect(html).toContain(
      '<a href="#source.2" id="cite.2" role="doc-noteref" data-note="2 “Berth plan 2021”, Port Authority, p. 4" aria-label="Source 2, p. 4: Port Authority">2</a>',
    );
    expect(html).toContain('aria-label="Source 3, unnamed: people who worked on the plan">3†</a>');
  });

  it("sums them up and lists them inside the text's element, with places and a way back", async () => {
    const html = await page("2020/berths.html");
    const prose = html.slice(html.indexOf('class="prose"'), html.indexOf("<footer"));
    expect(prose).toContain(
      "Seven sources: three on the record, one report, one document, one dataset, one unnamed (†).",
    );
    expect(prose).toMatch(
      /<li id="source\.2">.*, p\. 4; pp\. 4–7<\/p>.*href="#cite\.2" role="doc-backlink".*<li id="source\.3">/s,
    );
    expect(prose).toContain("Why they are not named: they may not speak about it before");
  });

  it("publishes the copy that it keeps, with its sum", async () => {
    const html = await page("2020/berths.html");
    const [, url = "", sum] =
      /href="\.\.\/(files\/[^"]+\/plan\.pdf)".*?<code>([0-9a-f]{64})<\/code>/s.exec(html) ?? [];
    const file = await readFile(path.join(root, "dist", url));
    expect(createHash("sha256").update(file).digest("hex")).toBe(sum);
  });

  it("has them in its copy in one file, where citations lead to the copy's own list", async () => {
    const html = await page("2020/berths.offprint.html");
    expect(html).toContain('<a href="#source.1" id="cite.1"');
    expect(html).toContain('<li id="source.1">');
    expect(html).toMatch(/href="https:\/\/harbour\.example\/post\/files\/[0-9a-f]{12}\/plan\.pdf"/);
  });
});

describe("the list of all sources", () => {
  it("has each under its publisher or speaker, with the articles that cite it", async () => {
    const html = await page("sources.html");
    const headings = [...html.matchAll(/<h[23][^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(headings).toEqual([
      "Publishers",
      "Fisheries Office",
      "Port Authority",
      "The Coast Courier",
      "People and organisations",
      "Jane Doe",
      "Karl Anker, skipper of the “Anna”",
      "Events",
      "Not named",
    ]);
    expect(html).toMatch(
      /“Cruise ships to take over the north quay”<\/a>, October 19, 2020.*Cited in <a href="2020\/berths\.html">/s,
    );
  });

  it("is led to from every page", async () => {
    expect(await page("2020/tide-1.html")).toContain('<a href="../sources.html">Sources</a>');
  });
});
