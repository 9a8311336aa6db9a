import { describe, expect, it } from "vitest";
import { checkIdentity } from "../../../src/checking/conformance/checks/identity.ts";
import { edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgeSite } from "../judge-sample.ts";

const judge = (path: string, found: string, put: string) => judgeSite(checkIdentity, edit(path, found, put));
const line = (path: string) => `<url><loc>https://example.org/post/${path}</loc></url>`;

describe("checkIdentity", () => {
  it("accepts pages that have one address everywhere", async () => {
    expect(await judgeSite(checkIdentity, sampleFiles)).toEqual([]);
  });

  it("knows the home page by the site's own address", async () => {
    expect(await judge("sitemap.xml", line(""), line("index.html"))).toHaveLength(2);
  });

  it.each([
    ["a page that the sitemap lacks", line("about.html"), "", "about.html: is 0 times in the sitemap; once"],
    [
      "a page that it has twice",
      line("about.html"),
      line("about.html").repeat(2),
      "about.html: is 2 times in the sitemap; once",
    ],
    [
      "the not-found page in it",
      "</urlset>",
      `${line("404.html")}</urlset>`,
      "404.html: is 1 times in the sitemap; not",
    ],
    [
      "an old address in it",
      "</urlset>",
      `${line("2022/ferry.html")}</urlset>`,
      "2022/ferry.html: is 1 times in the sitemap; not",
    ],
    ["an address without a page", "</urlset>", `${line("x.html")}</urlset>`, "is no page of this site"],
  ])("finds %s", async (_, found, put, message) => {
    expect(await judge("sitemap.xml", found, put)).toEqual([expect.stringContaining(message)]);
  });

  it("finds a canonical link to another page", async () => {
    expect(
      await judge(
        "about.html",
        `rel="canonical" href="https://example.org/post/about`,
        `rel="canonical" href="https://example.org/post/tags`,
      ),
    ).toEqual([expect.stringContaining("https://example.org/post/about.html would pass")]);
  });

  it("lets a page that is kept out of search engines name the page that it copies, out of the sitemap", async () => {
    const hidden = edit("about.html", "</head>", `<meta name="robots" content="noindex"></head>`);
    const copy = edit("about.html", "post/about.html", "post/tags.html", hidden);
    expect(await judgeSite(checkIdentity, edit("sitemap.xml", line("about.html"), "", copy))).toEqual([]);
    expect(await judgeSite(checkIdentity, hidden)).toEqual([
      expect.stringContaining("not at all would pass"),
    ]);
  });

  it.each(["feed.xml", "feed.json", "tags/ferries.xml"])(
    "finds another address of an article in %s",
    async (path) => {
      expect(await judge(path, "post/2024/ferry.html", "post/2024/ferry")).toEqual([
        expect.stringContaining("https://example.org/post/2024/ferry.html would pass"),
      ]);
    },
  );
});
