import { describe, expect, it } from "vitest";
import { checkWithheldInFeeds, checkWithheldOnPage } from "../../../src/checking/checks/withheld.ts";
import { buildExpectedSite } from "../../../src/checking/expected-site.ts";
import { scanPage } from "../../../src/checking/scan-page.ts";
import { add, draft, edit, edition, expected, type Files, judgeSite, sampleFiles } from "../sample-site.ts";

const judgeWithheld = (path: string, files: Files, against = expected) =>
  checkWithheldOnPage(scanPage(path, files.get(path) ?? ""), against).map(({ message }) => message);

const insert = (html: string) => judgeWithheld("about.html", edit("about.html", "</main>", `${html}</main>`));

describe("checkWithheldOnPage", () => {
  it("accepts a page that knows nothing of a draft", () => {
    expect(judgeWithheld("index.html", sampleFiles)).toEqual([]);
  });

  it.each([
    ["a link", `<a href="2024/secret.html">Soon</a>`, "leads to"],
    ["a link with host", `<a href="https://example.org/post/2024/secret.html">Soon</a>`, "leads to"],
    ["its title", "<b>Not to\n be told</b>", "has the title of"],
    ["its title in an attribute", `<img alt="Not to be told" src="a.png">`, "has the title of"],
    [
      "its title in JSON-LD",
      `<script type="application/ld+json">{"a":["Not to be told"]}</script>`,
      "has the title of",
    ],
  ])("finds %s", (_, html, message) => {
    expect(insert(html)).toEqual([expect.stringContaining(`${message} ${draft.file}`)]);
  });

  it("finds the draft's own page", () => {
    expect(judgeWithheld(draft.url, add(draft.url, "<p>Psst"))).toEqual([
      expect.stringContaining("is the page of"),
    ]);
  });

  it.each([
    ["a name", "Ferries"],
    ["a page's title", "About us"],
    ["a place", "Kiel"],
    ["a standfirst", "Who we are."],
    ["words of the newspaper", "News from the quay"],
  ])("does not take %s that is published for a draft's title", (_, title) => {
    const namesake = { ...draft, title };
    const named = edit("about.html", "</main>", `<b>${title}</b></main>`);
    expect(judgeWithheld("about.html", named, buildExpectedSite(edition, [namesake]))).toEqual([]);
  });
});

describe("checkWithheldInFeeds", () => {
  it("accepts feeds and sitemaps that know nothing of a draft", async () => {
    expect(await judgeSite(checkWithheldInFeeds, sampleFiles)).toEqual([]);
  });

  it.each([
    ["sitemap.xml", "post/about.html", "post/2024/secret.html"],
    ["news-sitemap.xml", "The ferry sails again", "Not to be told"],
    ["feed.xml", "post/2024/crane.html", "post/2024/secret.html"],
    ["feed.json", "What the new crane is for", "Not to be told"],
  ])("finds a draft in %s", async (path, found, put) => {
    expect(await judgeSite(checkWithheldInFeeds, edit(path, found, put))).toEqual([
      expect.stringContaining(`${path}: names ${draft.file}`),
    ]);
  });
});
