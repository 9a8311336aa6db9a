import { describe, expect, it } from "vitest";
import { createWithheldSearch } from "../../../src/checking/checks/withheld.ts";
import { buildContext } from "../../../src/checking/site-context.ts";
import { add, draft, edit, edition, find } from "../sample-site.ts";

const findIn = (html: string) => find("withheld", edit("about.html", "</main>", `${html}</main>`));

describe("the check for withheld articles on pages", () => {
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
  ])("finds %s", async (_, html, message) => {
    expect(await findIn(html)).toEqual([expect.stringContaining(`${message} ${draft.file}`)]);
  });

  it("finds the draft's own page", async () => {
    expect(await find("withheld", add(draft.url, "<p>Psst"))).toEqual([
      expect.stringContaining("is the page of"),
    ]);
  });

  it.each([
    ["a name", "Ferries"],
    ["a page's title", "About us"],
    ["a place", "Kiel"],
    ["a standfirst", "Who we are."],
    ["words of the newspaper", "News from the quay"],
  ])("does not take %s that is published for a draft's title", async (_, title) => {
    const namesake = { ...draft, title };
    const named = edit("about.html", "</main>", `<b>${title}</b></main>`);
    expect(await find("withheld", named, buildContext(edition, [namesake]))).toEqual([]);
  });
});

describe("the search for withheld articles in feeds and sitemaps", () => {
  it.each([
    ["sitemap.xml", "post/about.html", "post/2024/secret.html"],
    ["news-sitemap.xml", "The ferry sails again", "Not to be told"],
    ["feed.xml", "post/2024/crane.html", "post/2024/secret.html"],
    ["feed.json", "What the new crane is for", "Not to be told"],
  ])("finds a draft in %s", async (path, found, put) => {
    expect(await find("withheld", edit(path, found, put))).toEqual([
      `${path}: names ${draft.file}, which is a draft or not due yet; leave it out`,
    ]);
  });

  const title = `"Quay" & 'crane' <1>`;
  const search = createWithheldSearch(buildContext(edition, [{ ...draft, title }]));
  it.each([
    "<title>&quot;Quay&quot; &amp; &apos;crane&apos; &lt;1&gt;</title>",
    "<title>&quot;Quay&quot; &amp; &#39;crane&#39; &lt;1&gt;</title>",
    `<title>"Quay" &amp; 'crane' &lt;1&gt;</title>`,
    JSON.stringify({ title }),
  ])("finds a title as %s", (text) => {
    expect(search(text)).toEqual([draft.file]);
  });

  it("does not take longer words for a title, nor the words of published texts", () => {
    const short = createWithheldSearch(buildContext(edition, [{ ...draft, title: "Crane" }]));
    expect(short(`<title>The Crane</title>{"title":"Crane 2"}`)).toEqual([]);
    const namesake = createWithheldSearch(buildContext(edition, [{ ...draft, title: "Kiel" }]));
    expect(namesake("<title>Kiel</title>")).toEqual([]);
  });
});
