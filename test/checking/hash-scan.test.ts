import { describe, expect, it } from "vitest";
import { hashScan } from "../../src/checking/check-site.ts";
import { scanSite } from "../../src/checking/scan-site.ts";
import { buildContext, type SiteContext } from "../../src/checking/site-context.ts";
import { openMemory } from "../../src/memory/memory.ts";
import {
  add,
  context,
  draft,
  edit,
  edition,
  type Files,
  remove,
  sampleFiles,
  toSource,
} from "./sample-site.ts";

function hash(files: Files, against = context): string {
  return hashScan(scanSite(toSource(files).files, against, openMemory("")), against);
}

describe("the hash of a site's facts", () => {
  it("is the same where only words differ, also when they move a link to another line", () => {
    const longer = edit("about.html", "<h1>About us</h1>", "<h1>About all of us,\nat last</h1>");
    expect(hash(longer)).toBe(hash(sampleFiles));
  });

  it.each([
    ["a link", edit("about.html", `"tags.html"`, `"archive.html"`)],
    ["an id", edit("about.html", "<h1>", `<h1 id="new">`)],
    ["a new page", add("new.html", "<p>A")],
    ["a new file", add("new.png", "")],
    ["a lost file", remove("tags.html")],
  ])("is another where %s differs", (_, files) => {
    expect(hash(files)).not.toBe(hash(sampleFiles));
  });

  it.each<[string, SiteContext]>([
    ["an asset", buildContext({ ...edition, assets: [] }, [draft])],
    [
      "the site's address",
      buildContext({ ...edition, site: { ...edition.site, url: "https://x.example/" } }, [draft]),
    ],
    ["a draft", buildContext(edition, [])],
  ])("is another where %s differs", (_, against) => {
    expect(hash(sampleFiles, against)).not.toBe(hash(sampleFiles));
  });
});
