import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { add, edit, edition, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const entry = (url: string, title: string) => `<article><h2><a href="${url}">${title}</a></h2></article>`;
const ferry = entry("2024/ferry.html", "The ferry sails again");
const crane = entry("2024/crane.html", "What the new crane is for");
const findAfter = (path: string, found: string, put: string) => find("lists", edit(path, found, put));

describe("the check of lists", () => {
  it("accepts lists that hold what they should", async () => {
    expect(await find("lists", sampleFiles)).toEqual([]);
  });

  it.each(["index.html", "2024.html"])("finds an article that %s lacks", async (path) => {
    expect(await findAfter(path, crane, "")).toEqual([`${path}: lacks 2024/crane.html, which belongs here`]);
  });

  it.each([
    "tags/quays.html",
    "tags/quays.page-2.html",
    "authors/mia-lund.html",
    "people/jo-berg.html",
    "organizations/port-board.html",
    "page-2.html",
  ])("finds that %s is empty", async (path) => {
    const found = await findAfter(path, "<article>", "<div>");
    expect(found[0]).toMatch(/lacks/);
  });

  it("finds an article that does not belong to a list", async () => {
    expect(
      await findAfter("tags/ferries.html", "</main>", `${entry("../2024/crane.html", "Crane")}</main>`),
    ).toEqual(["tags/ferries.html: has 2024/crane.html, which does not belong here"]);
  });

  it("finds an article twice in a list, but lets its entry link to it twice", async () => {
    expect(await findAfter("index.html", crane, crane + crane)).toEqual([
      "index.html: has 2024/crane.html in place 3; nothing more would pass",
    ]);
    const again = `<p><a href="2024/crane.html">Read on</a></p></article>`;
    expect(await findAfter("index.html", crane, crane.replace("</article>", again))).toEqual([]);
  });

  it("finds articles in another order", async () => {
    const files = edit("index.html", `${ferry}\n${crane}`, `${crane}\n${ferry}`);
    expect(await find("lists", files)).toEqual([
      "index.html: has 2024/crane.html in place 1; 2024/ferry.html would pass",
    ]);
  });

  it("counts only entries in main", async () => {
    const files = edit("index.html", crane, "", edit("index.html", "</main>", `</main>${crane}`));
    expect(await find("lists", files)).toHaveLength(1);
  });

  it("takes the items of a plain list as entries", async () => {
    const item = crane
      .replace(/article|h2/g, "li")
      .replace("<li><li>", "<ul><li>")
      .replace("</li></li>", "</li></ul>");
    expect(await findAfter("2024.html", crane, item)).toEqual([]);
  });

  it("finds a list on a page that is none, unless an editor wrote it", async () => {
    expect(await findAfter("archive.html", "</main>", `${crane}</main>`)).toEqual([
      "archive.html: has 2024/crane.html, which does not belong here",
    ]);
    expect(await findAfter("about.html", "</main>", `${crane}</main>`)).toEqual([]);
    const own = add("map.html", sampleFiles.get("2024.html") ?? "");
    expect(await find("lists", own, buildExpectedSite(edition, new Set()))).toEqual([]);
  });
});
