import { describe, expect, it } from "vitest";
import { checkReachable } from "../../../src/checking/checks/reachable.ts";
import { buildExpectedSite } from "../../../src/checking/expected-site.ts";
import { createSampleEdition } from "../../helpers/sample-edition.ts";
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

  it("finds a picture or linked file that nothing refers to, and judges no other file", async () => {
    const asset = { url: "files/0123456789ab/old.pdf", file: "src/content/articles/2024/old.pdf" };
    const against = buildExpectedSite(createSampleEdition({ assets: [asset] }), []);
    expect(await judgeSite(checkReachable, add(asset.url, ""), against)).toEqual([
      expect.stringMatching(/^files\/0123456789ab\/old.pdf: no page/),
    ]);
    expect(await judgeSite(checkReachable, add("old.css", ""))).toEqual([]);
  });
});
