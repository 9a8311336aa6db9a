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

async function hash(files: Files, against = context): Promise<string> {
  return hashScan(await scanSite(toSource(files), against, openMemory("")), against);
}

describe("the hash of a site's facts", () => {
  it("is the same where only words differ, also when they move a link to another line", async () => {
    const longer = edit("about.html", "<h1>About us</h1>", "<h1>About all of us,\nat last</h1>");
    expect(await hash(longer)).toBe(await hash(sampleFiles));
  });

  it.each([
    ["a link", edit("about.html", `"tags.html"`, `"archive.html"`)],
    ["an id", edit("about.html", "<h1>", `<h1 id="new">`)],
    ["a new page", add("new.html", "<p>A")],
    ["a new file", add("new.png", "")],
    ["a lost file", remove("tags.html")],
  ])("is another where %s differs", async (_, files) => {
    expect(await hash(files)).not.toBe(await hash(sampleFiles));
  });

  it.each<[string, SiteContext]>([
    ["an asset", buildContext({ ...edition, assets: [] }, [draft])],
    [
      "the site's address",
      buildContext({ ...edition, site: { ...edition.site, url: "https://x.example/" } }, [draft]),
    ],
    ["a draft", buildContext(edition, [])],
  ])("is another where %s differs", async (_, against) => {
    expect(await hash(sampleFiles, against)).not.toBe(await hash(sampleFiles));
  });
});
