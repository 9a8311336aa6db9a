import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { edit, edition, remove, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const article = "2023/tide.html";
const findAfter = (found: string, put: string) => find("citations", edit(article, found, put));

describe("the check of citations", () => {
  it("finds a citation that is missing, one too many, and one that leads elsewhere", async () => {
    expect(await findAfter('id="cite.3" role="doc-noteref"', 'id="cite.3"')).toEqual([
      `${article}: lacks #cite.3 to #source.1, which belongs here`,
    ]);
    const one = '<sup><a href="#source.3" id="cite.4" role="doc-noteref">3</a></sup>';
    expect(await findAfter(one, one + one.replace("cite.4", "cite.5"))).toEqual([
      `${article}: has #cite.5 to #source.3, which does not belong here`,
    ]);
    expect(await findAfter('"#source.2" id="cite.2"', '"#source.1" id="cite.2"')).toEqual([
      `${article}: lacks #cite.2 to #source.2, which belongs here`,
      `${article}: has #cite.2 to #source.1, which does not belong here`,
    ]);
  });

  it("finds a source that the list lacks, or has in another place", async () => {
    expect(await findAfter('id="source.3"', "")).toEqual([`${article}: lacks #source.3, which belongs here`]);
    const [first = "", second = ""] =
      /<li id="source.1">.*?<\/li>(<li id="source.2">.*?<\/li>)/.exec(sampleFiles.get(article) ?? "") ?? [];
    const swapped = edit(article, first, second + first.replace(second, ""));
    expect(await find("citations", swapped)).toEqual([
      `${article}: has #source.2 in place 1; #source.1 would pass`,
    ]);
  });

  it.each([
    ["the address", "https://herald.example/high-water", 1],
    ["the archived copy", "https://archive.example/log", 2],
    ["the kept file", "files/a1b2/quay.jpg", 2],
    ["the way back", "#cite.4", 3],
  ])("finds that a source lacks %s", async (_, link, number) => {
    expect(
      await findAfter(`${link}"`, link.startsWith("#") ? '#source.3"' : 'https://else.example/"'),
    ).toEqual([`${article}: source ${number} does not lead to ${link}`]);
  });

  it("finds a citation on a page that has no sources", async () => {
    const cited = edit(
      "index.html",
      "</main>",
      '<a href="#source.1" id="cite.1" role="doc-noteref">1</a></main>',
    );
    expect(await find("citations", cited)).toEqual([
      "index.html: has #cite.1 to #source.1, which does not belong here",
    ]);
  });

  it("leaves footnotes to others", async () => {
    const noted = edit("index.html", "</main>", '<a href="#note.1" role="doc-noteref">1</a></main>');
    expect(await find("citations", noted)).toEqual([]);
  });

  it("checks an offprint like its article", async () => {
    const withOffprints = { ...edition, site: { ...edition.site, offprints: true } };
    const expected = buildExpectedSite(withOffprints);
    const offprint = "2023/tide.offprint.html";
    const text = sampleFiles.get(article) ?? "";
    expect(await find("citations", new Map([[offprint, text]]), expected)).toEqual([]);
    const bare = new Map([[offprint, text.replace("<sup>", "<sup hidden>").replace("doc-noteref", "none")]]);
    expect(await find("citations", bare, expected)).toHaveLength(1);
  });
});

describe("the check of the list of all sources", () => {
  const list = "sources.html";

  it("accepts a list of all sources, on one page or on several", async () => {
    expect(await find("sources", sampleFiles)).toEqual([]);
    const moved = new Map(sampleFiles).set("sources.page-2.html", sampleFiles.get(list) ?? "");
    expect(await find("sources", moved.set(list, ""))).toEqual([]);
  });

  it("finds a source that it lacks, or has beside another article", async () => {
    const missing = `${list}: lacks https://herald.example/high-water in ${article}, which belongs here`;
    expect(await find("sources", remove(list))).toEqual([missing]);
    const unlinked = edit(list, 'Report</a> <a href="2023/tide.html"', 'Report</a> <a href="about.html"');
    expect(await find("sources", unlinked)).toEqual([missing]);
  });

  it("finds an article that cites nothing", async () => {
    const stray = edit(list, "</ul>", '<li><a href="2024/ferry.html">Ferry</a></li></ul>');
    expect(await find("sources", stray)).toEqual([`${list}: has 2024/ferry.html, which cites nothing`]);
  });
});
