import { describe, expect, it } from "vitest";
import { checkReferred } from "../../../src/checking/conformance/checks/referred.ts";
import { add, edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgeSite } from "../judge-sample.ts";

const judge = (path: string, found: string, put: string) => judgeSite(checkReferred, edit(path, found, put));

describe("checkReferred", () => {
  it("accepts feeds and sitemaps that something refers to", async () => {
    expect(await judgeSite(checkReferred, sampleFiles)).toEqual([]);
  });

  it("finds a sitemap that robots.txt does not name, a feed that no page links, and checksums", async () => {
    const sitemap = "Sitemap: https://example.org/post/news-sitemap.xml";
    expect(await judge("robots.txt", sitemap, "")).toEqual([
      expect.stringMatching(/^news-sitemap.xml: no page/),
    ]);
    expect(await judge("corrections.html", "corrections.xml", "index.html")).toEqual([
      expect.stringMatching(/^corrections.xml: no page/),
    ]);
    expect(await judgeSite(checkReferred, add("offprints.sha256", ""))).toEqual([
      expect.stringMatching(/^offprints.sha256: no page/),
    ]);
  });
});
