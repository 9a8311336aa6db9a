import { describe, expect, it } from "vitest";
import { describeExpected } from "../../src/checking/describe-expected.ts";
import { buildExpectedSite, type ExpectedSite } from "../../src/checking/expected-site.ts";
import { hashFacts } from "../../src/checking/gather-facts.ts";
import { createMemory } from "../../src/checking/memory.ts";
import { judgeOutline, recordPage } from "../../src/checking/page-verdict.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import { scanSite } from "../../src/checking/scan-site.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";
import {
  add,
  draft,
  edit,
  edition,
  expected,
  type Files,
  remove,
  sampleFiles,
  toSource,
} from "./sample-site.ts";

async function hash(files: Files, against = expected): Promise<string> {
  const judge = (path: string, { text }: { readonly text: string }) => {
    const page = scanPage(path, text);
    return { ...judgeOutline(page, recordPage(page), []), isFresh: true };
  };
  return hashFacts(await scanSite(toSource(files), judge, createMemory()), describeExpected(against));
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
    ["a feed", edit("feed.xml", "2024/crane", "2023/tide")],
    ["a sitemap", edit("sitemap.xml", "post/about.html", "post/x.html")],
    ["robots.txt", edit("robots.txt", "post/sitemap", "post/map")],
    ["a new page", add("new.html", "<p>A")],
    ["a new file", add("new.png", "")],
    ["a lost file", remove("tags.html")],
  ])("is another where %s differs", async (_, files) => {
    expect(await hash(files)).not.toBe(await hash(sampleFiles));
  });

  const [first, ...rest] = edition.articles;
  if (!first) throw new Error("the sample Edition has no articles");
  it.each<[string, ExpectedSite]>([
    ["an article", buildExpectedSite({ ...edition, articles: rest }, [draft])],
    [
      "a date, and so the order of lists",
      buildExpectedSite(
        { ...edition, articles: [...rest, { ...first, date: first.date.minus({ years: 9 }) }] },
        [draft],
      ),
    ],
    [
      "the days that are news",
      buildExpectedSite({ ...edition, now: edition.now.plus({ days: 9 }) }, [draft]),
    ],
    [
      "a history",
      buildExpectedSite({ ...edition, articles: [{ ...first, history: createSampleHistory() }, ...rest] }, [
        draft,
      ]),
    ],
    [
      "an article's sources",
      buildExpectedSite(
        { ...edition, articles: edition.articles.map((article) => ({ ...article, sources: [] })) },
        [draft],
      ),
    ],
    ["a page", buildExpectedSite({ ...edition, pages: [] }, [draft])],
    ["an old address", buildExpectedSite({ ...edition, redirects: [] }, [draft])],
    ["an asset", buildExpectedSite({ ...edition, assets: [] }, [draft])],
    [
      "the site's address",
      buildExpectedSite({ ...edition, site: { ...edition.site, url: "https://x.example/" } }, [draft]),
    ],
    ["a draft", buildExpectedSite(edition, [])],
    ["a draft's title", buildExpectedSite(edition, [{ ...draft, title: "Other" }])],
  ])("is another where %s is expected otherwise", async (_, against) => {
    expect(await hash(sampleFiles, against)).not.toBe(await hash(sampleFiles));
  });
});
