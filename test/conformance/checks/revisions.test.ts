import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { listChanges, renderChangesFeed } from "../../../src/feeds/render-changes-feed.tsx";
import { edit, type Files, edition as plain, sampleFiles } from "../../checking/sample-site.ts";
import { createSampleHistory } from "../../helpers/sample-history.ts";
import { find } from "../check-sample.ts";

const page = "2024/ferry.history.html";
const edition = {
  ...plain,
  articles: plain.articles.map((article) =>
    article.url === "2024/ferry.html" ? { ...article, history: createSampleHistory() } : article,
  ),
};
const expected = buildExpectedSite(edition);

const sections = [4, 3, 2, 1].map((number) => `<section id="revision.${number}"></section>`);
const files: Files = edit(
  "2024/ferry.html",
  "</main>",
  `<p><a href="ferry.history.html">4 revisions</a></p></main>`,
  new Map([
    ...sampleFiles,
    [page, `<!doctype html><main><p><a href="ferry.html">The article</a></p>${sections.join("")}</main>`],
    ["changes.xml", await renderChangesFeed(listChanges(edition), "changes.xml")],
  ]),
);

const findAfter = (field: string, path: string, found: string, put: string) =>
  find(field, edit(path, found, put, files), expected);

describe("the check of histories", () => {
  it.each(["files", "history-links", "revisions", "documents"])(
    "accepts histories that have each revision and are linked both ways: %s",
    async (field) => {
      const found = await find(field, files, expected);
      expect(found.filter((one) => !one.includes("no page refers"))).toEqual([]);
    },
  );

  it("finds an article that does not lead to its history, and a history that does not lead back", async () => {
    const edits = [
      ["2024/ferry.html", `href="ferry.history.html"`, page],
      [page, `href="ferry.html"`, "2024/ferry.html"],
    ] as const;
    for (const [path, link, target] of edits)
      expect(await findAfter("history-links", path, link, `href="crane.html"`)).toEqual([
        expect.stringMatching(
          new RegExp(`^${path}: the link to the .* is "no such link"; ${target} would pass$`),
        ),
      ]);
  });

  it("finds a revision that is missing, one too many, and another order", async () => {
    expect(await findAfter("revisions", page, "revision.3", "revision.5")).toEqual([
      `${page}: lacks revision.3, which belongs here`,
      `${page}: has revision.5, which does not belong here`,
    ]);
    const reversed = new Map(files).set(page, sections.toReversed().join(""));
    expect(await find("revisions", reversed, expected)).toEqual([
      `${page}: has revision.1 in place 1; revision.4 would pass`,
    ]);
  });

  it("finds a history and a feed of changes that no article has", async () => {
    expect(await find("files", files)).toEqual([
      `${page}: is a file that the Edition does not have; leave it out`,
      "changes.xml: is a file that the Edition does not have; leave it out",
    ]);
  });

  it("finds that the page and the feed of what was changed are missing", async () => {
    expect(await find("files", sampleFiles, expected)).toEqual(
      [page, "changes.xml"].map((path) => expect.stringContaining(`${path}: is missing`)),
    );
  });

  it("requires the recent revisions in the feed, in order, each with its address", async () => {
    const withheld = await findAfter(
      "documents",
      "changes.xml",
      "#revision.bbbbbbbbbb",
      "#revision.dddddddddd",
    );
    expect(withheld).toEqual([
      expect.stringContaining("lacks tag:example.org,2021:2024/ferry#revision.bbbbbbbbbb"),
      expect.stringContaining("which does not belong here"),
    ]);
    const elsewhere = await findAfter(
      "documents",
      "changes.xml",
      "history.html#revision.2",
      "history.html#revision.1",
    );
    expect(elsewhere[0]).toContain(`${page}#revision.2, which belongs here`);
  });
});
