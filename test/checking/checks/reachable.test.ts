import { describe, expect, it } from "vitest";
import { add, edit, find, sampleFiles } from "../sample-site.ts";

describe("the check of reachability", () => {
  it("accepts a site in which links lead everywhere", async () => {
    expect(await find("reachable", sampleFiles)).toEqual([]);
  });

  it("finds a page that no link leads to", async () => {
    expect(await find("reachable", add("lost.html", "<p>Lost"))).toEqual([
      expect.stringMatching(/^lost.html: no chain of links/),
    ]);
  });

  it("does not count links that are on unreachable pages, have a host, or are not for clicking", async () => {
    const chain = edit("index.html", "page-2.html", "https://example.org/post/page-2.html");
    expect(await find("reachable", chain)).toEqual([expect.stringMatching(/^page-2.html/)]);
    const prefetched = edit(
      "index.html",
      "</head>",
      `<link rel="next" href="lost.html"></head>`,
      add("lost.html", ""),
    );
    expect(await find("reachable", prefetched)).toEqual([expect.stringMatching(/^lost.html/)]);
  });

  it("finds a linked file or picture that nothing refers to, and leaves other files alone", async () => {
    expect(await find("reachable", edit("2024/ferry.html", "files/a1b2/quay.jpg", "about.html"))).toEqual([]);
    const unused = ["2024/ferry.html", "2024/crane.html", "2023/tide.html", "sources.html"].reduce(
      (files, path) => edit(path, "files/a1b2/quay.jpg", "about.html", files),
      sampleFiles,
    );
    expect(await find("reachable", unused)).toEqual([
      expect.stringMatching(/^files\/a1b2\/quay.jpg: no page refers/),
    ]);
    expect(await find("reachable", add("favicon.ico", ""))).toEqual([]);
  });
});
