import { describe, expect, it } from "vitest";
import { checkReachable } from "../../../src/check/checks/reachable.ts";
import { add, edit, judgeSite, sampleFiles } from "../sample-site.ts";

describe("checkReachable", () => {
  it("accepts a site in which links lead everywhere", async () => {
    expect(await judgeSite(checkReachable, sampleFiles)).toEqual([]);
  });

  it("finds a page that no link leads to", async () => {
    expect(await judgeSite(checkReachable, add("lost.html", "<p>Lost"))).toEqual([
      expect.stringMatching(/^lost.html: no chain of links/),
    ]);
  });

  it("does not count links that stand on unreachable pages, have a host, or are not for clicking", async () => {
    const chain = edit("index.html", "page-2.html", "https://example.org/post/page-2.html");
    expect(await judgeSite(checkReachable, chain)).toEqual([expect.stringMatching(/^page-2.html/)]);
    const prefetched = edit(
      "index.html",
      "</head>",
      `<link rel="next" href="lost.html"></head>`,
      add("lost.html", ""),
    );
    expect(await judgeSite(checkReachable, prefetched)).toEqual([expect.stringMatching(/^lost.html/)]);
  });

  it("finds a file that nothing refers to, unless hosts and browsers know its name", async () => {
    expect(await judgeSite(checkReachable, add("old.css", ""))).toEqual([
      expect.stringMatching(/^old.css: no page/),
    ]);
    expect(await judgeSite(checkReachable, add("favicon.ico", ""))).toEqual([]);
  });

  it("knows sitemaps by robots.txt", async () => {
    const files = edit("robots.txt", "Sitemap: https://example.org/post/news-sitemap.xml", "");
    expect(await judgeSite(checkReachable, files)).toEqual([expect.stringMatching(/^news-sitemap.xml/)]);
  });
});
