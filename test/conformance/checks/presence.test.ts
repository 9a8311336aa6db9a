import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { add, edit, edition, remove, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

describe("the check of files", () => {
  it.each([...sampleFiles.keys()])("finds that %s is missing", async (path) => {
    expect(await find("files", remove(path))).toContain(`${path}: is missing; the Edition needs it`);
  });

  it("finds a file that the Edition does not have, unless a template of the publication writes it", async () => {
    const surplus = add("tags/new.html", "");
    const message = "tags/new.html: is a file that the Edition does not have; leave it out";
    expect(await find("files", surplus)).toEqual([message]);
    expect(await find("files", surplus, buildExpectedSite(edition, new Set(["tags/new.html"])))).toEqual([
      message,
    ]);
    expect(await find("files", surplus, buildExpectedSite(edition, new Set()))).toEqual([]);
  });

  it("accepts further pages of sources and further sitemaps", async () => {
    const further = new Map([...sampleFiles, ["sources.page-2.html", ""], ["sitemap-1.xml", ""]]);
    expect(await find("files", further)).toEqual([]);
  });

  it("finds a feed and checksums that no page links", async () => {
    expect(await find("files", edit("corrections.html", "corrections.xml", "index.html"))).toEqual([
      "corrections.xml: no page refers to this file; a link would pass",
    ]);
    expect(await find("files", add("offprints.sha256", ""))).toContain(
      "offprints.sha256: no page refers to this file; a link would pass",
    );
  });
});
