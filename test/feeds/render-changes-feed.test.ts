import { describe, expect, it } from "vitest";
import { parseAtom } from "../../src/check/parse-atom.ts";
import { parseXml as parseForCheck } from "../../src/check/parse-xml.ts";
import type { Article, Edition } from "../../src/edition/edition.ts";
import { listChanges, renderChangesFeed } from "../../src/feeds/render-changes-feed.tsx";
import { changesFeedTemplate } from "../../src/pages/changes-feed.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";
import { createSampleHistory } from "../helpers/sample-history.ts";
import { parseXml } from "./parse-xml.ts";

const ferry = createSampleArticle({ history: createSampleHistory() });

function createEdition(article: Partial<Article> = {}, edition: Partial<Edition> = {}): Edition {
  return createSampleEdition({ articles: [{ ...ferry, ...article }], ...edition });
}

async function render(edition = createEdition()): Promise<string> {
  return renderChangesFeed(listChanges(edition), "changes.xml");
}

describe("renderChangesFeed", () => {
  it("has every public revision of the last 30 days, newest first, withheld ones not", async () => {
    expect(parseXml(await render())).toMatchObject({
      feed: {
        updated: "2024-05-03T18:30:00+02:00",
        entry: [
          {
            id: "tag:example.org,2021:2024/ferry#revision.cccccccccc",
            title: "Changed: The ferry sails again",
            updated: "2024-05-03T18:30:00+02:00",
            link: [{ "@_href": "https://example.org/post/2024/ferry.history.html#revision.3" }],
          },
          { id: "tag:example.org,2021:2024/ferry#revision.bbbbbbbbbb", author: [{ name: "Mia Lund" }] },
        ],
      },
    });
    const april = createEdition({}, { now: sampleDate("2024-04-02T08:00:00") });
    expect(await render(april)).toContain("First published: The ferry sails again");
    const early = createEdition({}, { now: sampleDate("2024-03-01T08:00:00") });
    expect(await render(early)).not.toContain("<entry>");
  });

  it("orders the revisions of all articles by date", async () => {
    const crane = createSampleArticle({
      key: "2024/crane",
      history: createSampleHistory({
        revisions: [
          { kind: "restored", commit: "dddddddddd", date: sampleDate("2024-05-03T17:00:00"), isMinor: false },
        ],
        readChanges: async () => [undefined],
      }),
    });
    const xml = await render(createSampleEdition({ articles: [ferry, crane] }));
    expect(xml.match(/(?<=#revision\.)[a-d](?=\w)/g)).toEqual(["c", "d", "b"]);
    expect(xml).toContain("Restored: ");
  });

  it("has the changes as HTML that needs neither styles nor a base", async () => {
    const parsed = parseForCheck(await render());
    if ("fault" in parsed) throw new Error(parsed.fault);
    const feed = parseAtom(parsed.content);
    expect(feed).toMatchObject({ entries: [{ relativeUrls: [], hasScript: false }, { relativeUrls: [] }] });
    const { entry } = JSON.parse(JSON.stringify(parseXml(await render()))).feed;
    const html = entry[1].content["#text"];
    expect(html).toContain("The ferry sails <del>soon</del> <ins>again</ins>");
    expect(html).toContain("[2 unchanged paragraphs: <span>The harbour office said on Monday that …</span>]");
    expect(html).not.toMatch(/unseen|details|end of addition|It is blue/);
  });

  it("marks words of another language than the site's", async () => {
    expect(await render(createEdition({ lang: "zh" }))).toContain(
      "&lt;dd lang=&quot;zh&quot; dir=&quot;ltr&quot;&gt;",
    );
  });

  it("never prints the clock", async () => {
    const late = createEdition({}, { now: sampleDate("2025-01-01T08:00:00") });
    const xml = await render(late);
    expect(xml).toContain("<updated>2021-01-01T00:00:00Z</updated>");
    expect(xml).not.toContain("2025");
  });
});

describe("the template of the feed", () => {
  it("writes it where an article has a history", async () => {
    const edition = createEdition();
    expect(await renderPlanned(changesFeedTemplate, edition)).toEqual(
      new Map([["changes.xml", await render()]]),
    );
    expect((await renderPlanned(changesFeedTemplate, createSampleEdition())).size).toBe(0);
  });
});
