import { describe, expect, it } from "vitest";
import { checkCitations, checkSourcesPages } from "../../../src/checking/conformance/checks/sources.ts";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { edit, edition, remove, sampleFiles } from "../../checking/sample-site.ts";
import { judgePage, judgeSite } from "../judge-sample.ts";

const article = "2023/tide.html";
const judge = (found: string, put: string) => judgePage(checkCitations, article, edit(article, found, put));

describe("checkCitations", () => {
  it.each([article, "2024/ferry.html", "index.html"])("accepts %s as it should be", (path) => {
    expect(judgePage(checkCitations, path, sampleFiles)).toEqual([]);
  });

  it("finds a citation that is missing, one too many, and one that leads elsewhere", () => {
    expect(judge('id="cite.3" role="doc-noteref"', 'id="cite.3"')).toEqual([
      `${article}: cites #cite.4 to #source.3; #cite.3 to #source.1 would pass`,
    ]);
    const one = '<sup><a href="#source.3" id="cite.4" role="doc-noteref">3</a></sup>';
    expect(judge(one, one + one.replace("cite.4", "cite.5"))).toEqual([
      `${article}: cites #cite.5 to #source.3; nothing more would pass`,
    ]);
    expect(judge('"#source.2" id="cite.2"', '"#source.1" id="cite.2"')).toEqual([
      `${article}: cites #cite.2 to #source.1; #cite.2 to #source.2 would pass`,
    ]);
  });

  it("finds a source that the list lacks, or has in another place", () => {
    expect(judge('id="source.3"', "")).toEqual([`${article}: lists nothing more; #source.3 would pass`]);
    const swapped = edit(article, 'li id="source.1"', 'li id="source.0"');
    expect(judgePage(checkCitations, article, swapped)).toEqual([
      `${article}: lists #source.0; #source.1 would pass`,
    ]);
  });

  it.each([
    ["the address", "https://herald.example/high-water", 1],
    ["the archived copy", "https://archive.example/log", 2],
    ["the kept file", "files/a1b2/quay.jpg", 2],
    ["the way back", "#cite.4", 3],
  ])("finds that a source lacks %s", (_, link, number) => {
    expect(judge(`${link}"`, link.startsWith("#") ? '#source.3"' : 'https://else.example/"')).toEqual([
      `${article}: source ${number} does not lead to ${link}`,
    ]);
  });

  it("finds a citation on a page that has no sources", () => {
    const cited = edit(
      "index.html",
      "</main>",
      '<a href="#source.1" id="cite.1" role="doc-noteref">1</a></main>',
    );
    expect(judgePage(checkCitations, "index.html", cited)).toEqual([
      "index.html: cites #cite.1 to #source.1; nothing more would pass",
    ]);
  });

  it("leaves footnotes to others", () => {
    const noted = edit("index.html", "</main>", '<a href="#note.1" role="doc-noteref">1</a></main>');
    expect(judgePage(checkCitations, "index.html", noted)).toEqual([]);
  });

  it("asks of a copy what it asks of its article", () => {
    const withCopies = { ...edition, site: { ...edition.site, offprints: true } };
    const expected = buildExpectedSite(withCopies);
    const copy = "2023/tide.offprint.html";
    const text = sampleFiles.get(article) ?? "";
    expect(judgePage(checkCitations, copy, new Map([[copy, text]]), expected)).toEqual([]);
    const bare = new Map([[copy, text.replace("<sup>", "<sup hidden>").replace("doc-noteref", "none")]]);
    expect(judgePage(checkCitations, copy, bare, expected)).toHaveLength(1);
  });
});

describe("checkSourcesPages", () => {
  const list = "sources.html";

  it("accepts a list of all sources, on one page or on several", async () => {
    expect(await judgeSite(checkSourcesPages, sampleFiles)).toEqual([]);
    const moved = new Map(sampleFiles).set("sources.page-2.html", sampleFiles.get(list) ?? "");
    expect(await judgeSite(checkSourcesPages, moved.set(list, ""))).toEqual([]);
  });

  it("finds a source that it lacks, or has beside another article", async () => {
    const missing = `${list}: does not list https://herald.example/high-water as cited in ${article}`;
    expect(await judgeSite(checkSourcesPages, remove(list))).toEqual([missing]);
    const unlinked = edit(list, 'Report</a> <a href="2023/tide.html"', 'Report</a> <a href="about.html"');
    expect(await judgeSite(checkSourcesPages, unlinked)).toEqual([missing]);
  });

  it("finds an article that cites nothing", async () => {
    const stray = edit(list, "</ul>", '<li><a href="2024/ferry.html">Ferry</a></li></ul>');
    expect(await judgeSite(checkSourcesPages, stray)).toEqual([
      `${list}: lists 2024/ferry.html, which cites nothing`,
    ]);
  });
});
