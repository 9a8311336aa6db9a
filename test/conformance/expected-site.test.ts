import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../src/checking/conformance/expected-site.ts";
import { edition } from "../checking/sample-site.ts";
import { createSampleReading } from "../helpers/recordings.ts";
import { createSampleArticle, createSampleEdition } from "../helpers/sample-edition.ts";

describe("buildExpectedSite", () => {
  it("cuts lists into pages, years left whole", () => {
    const { lists } = buildExpectedSite(edition);
    expect(lists.get("index.html")).toEqual(["2024/ferry.html", "2024/crane.html"]);
    expect(lists.get("page-2.html")).toEqual(["2023/tide.html"]);
    expect(lists.get("tags/quays.page-2.html")).toEqual(["2023/tide.html"]);
    expect(lists.get("2024.html")).toEqual(["2024/ferry.html", "2024/crane.html"]);
  });

  it("expects a home page and feeds of a publication without articles", () => {
    const { lists, feeds } = buildExpectedSite(createSampleEdition({ articles: [] }));
    expect([...lists]).toEqual([["index.html", []]]);
    expect([...feeds.keys()]).toEqual(["feed.xml", "feed.json", "corrections.xml"]);
  });

  it("expects the TDM file of a publication whose facts speak of mining", () => {
    const site = { ...edition.site, aiUse: { block: [], mining: { reserved: false } } };
    expect(buildExpectedSite({ ...edition, site }).files).toContain(".well-known/tdmrep.json");
    expect(buildExpectedSite(edition).files).not.toContain(".well-known/tdmrep.json");
  });

  it("expects a podcast of the articles with a recording in their front matter", () => {
    const [ferry = createSampleArticle(), ...others] = edition.articles;
    const heard = { ...edition, articles: [...others, { ...ferry, audio: createSampleReading() }] };
    expect(buildExpectedSite(heard).feeds.get("podcast.xml")).toEqual([
      { id: ferry.id, url: ferry.url, recordings: ["files/fedcba987654/reading.mp3"] },
    ]);
  });

  it("takes a file that is neither planned nor expected for the publication's own", () => {
    const { isOwn } = buildExpectedSite(edition, new Set(["tags/new.html"]));
    expect(["2024/ferry.html", "tags/new.html", "map.html"].filter(isOwn)).toEqual(["map.html"]);
    expect(buildExpectedSite(edition).isOwn("map.html")).toBe(false);
  });

  it("derives order and lists from the articles, whatever the Edition's own lists say", () => {
    const wrong = { ...edition, articles: edition.articles.toReversed(), tags: [], authors: [] };
    expect(buildExpectedSite(wrong).lists).toEqual(buildExpectedSite(edition).lists);
  });
});
