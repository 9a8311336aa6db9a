import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../../src/checking/conformance/checks/feeds.ts";
import { checkIdentity } from "../../../src/checking/conformance/checks/identity.ts";
import { checkPresence } from "../../../src/checking/conformance/checks/presence.ts";
import { checkRevisions } from "../../../src/checking/conformance/checks/revisions.ts";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { listChanges, renderChangesFeed } from "../../../src/feeds/render-changes-feed.tsx";
import { edit, type Files, edition as plain, sampleFiles } from "../../checking/sample-site.ts";
import { createSampleHistory } from "../../helpers/sample-history.ts";
import { judgeSite } from "../judge-sample.ts";

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

const judge = (path: string, found: string, put: string) =>
  judgeSite(checkRevisions, edit(path, found, put, files), expected);

describe("checkRevisions", () => {
  it("accepts histories that have each revision and are linked both ways", async () => {
    expect(await judgeSite(checkRevisions, files, expected)).toEqual([]);
    expect(await judgeSite(checkRevisions, sampleFiles)).toEqual([]);
  });

  it("finds an article that does not lead to its history, and a history that does not lead back", async () => {
    expect(await judge("2024/ferry.html", `href="ferry.history.html"`, `href="crane.html"`)).toEqual([
      `2024/ferry.html: does not lead to ${page}`,
    ]);
    expect(await judge(page, `href="ferry.html"`, `href="crane.html"`)).toEqual([
      `${page}: does not lead to 2024/ferry.html`,
    ]);
  });

  it("finds a revision that is missing, and one too many", async () => {
    expect(await judge(page, "revision.3", "revision.5")).toEqual([
      `${page}: lacks #revision.3, but the Edition counts 4 revisions`,
      `${page}: has #revision.5, but the Edition counts 4 revisions`,
    ]);
  });

  it("finds a history that nothing has", async () => {
    expect(await judgeSite(checkRevisions, files)).toEqual([
      `${page}: is a history that the Edition does not have`,
    ]);
  });
});

describe("what else is expected where there is a history", () => {
  it("is its page and the feed of what was changed", async () => {
    const lost = await judgeSite(checkPresence, sampleFiles, expected);
    expect(lost).toEqual(
      expect.arrayContaining([
        `${page}: is missing (the history of src/content/articles/2024/ferry.md)`,
        "changes.xml: is missing (a feed)",
      ]),
    );
  });

  it("is that the feed has the recent revisions in order, each with its address", async () => {
    const ours = (found: readonly string[]) => found.filter((one) => one.startsWith("changes.xml"));
    expect(ours(await judgeSite(checkFeeds, files, expected))).toEqual([]);
    expect(ours(await judgeSite(checkIdentity, files, expected))).toEqual([]);
    const withheld = edit("changes.xml", "#revision.bbbbbbbbbb", "#revision.dddddddddd", files);
    expect(ours(await judgeSite(checkFeeds, withheld, expected))).toEqual([
      expect.stringContaining("has no entry tag:example.org,2021:2024/ferry#revision.bbbbbbbbbb"),
      expect.stringContaining("which does not belong here"),
    ]);
    const elsewhere = edit("changes.xml", "history.html#revision.2", "history.html#revision.1", files);
    expect(ours(await judgeSite(checkIdentity, elsewhere, expected))).toEqual([
      expect.stringContaining(`${page}#revision.2 would pass`),
    ]);
  });

  it("is no feed where nothing has a history", async () => {
    const feed = files.get("changes.xml") ?? "";
    expect(await judgeSite(checkFeeds, new Map(sampleFiles).set("changes.xml", feed))).toContain(
      "changes.xml: is a feed that the Edition does not have",
    );
  });
});
