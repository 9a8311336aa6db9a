import { describe, expect, it } from "vitest";
import { hashScan } from "../../src/checking/check-site.ts";
import { createMemory, verdicts } from "../../src/checking/memory.ts";
import { scanSite } from "../../src/checking/scan-site.ts";
import { buildContext, type SiteContext } from "../../src/checking/site-context.ts";
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
  return hashScan(await scanSite(toSource(files), [], against, createMemory(verdicts)), against);
}

describe("the hash of a site's facts", () => {
  it("is the same where words alone differ, wherever that moves what stands behind them", async () => {
    const longer = edit("about.html", "<h1>About us</h1>", "<h1>About all of us,\nat last</h1>");
    expect(await hash(longer)).toBe(await hash(sampleFiles));
  });

  it.each([
    ["a link", edit("about.html", `"tags.html"`, `"archive.html"`)],
    ["an id", edit("about.html", "<h1>", `<h1 id="new">`)],
    ["the canonical link", edit("about.html", "post/about.html", "post/other.html")],
    ["what leads to a neighbour", edit("2024/ferry.html", `rel="prev"`, "")],
    ["the stylesheet", edit("about.html", "margin:0", "margin:1")],
    ["that it may be found", edit("2022/ferry.html", `<meta name="robots" content="noindex">`, "")],
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
