import { describe, expect, it } from "vitest";
import { checkEntry } from "../../src/checking/conformance/checks/feeds.ts";
import { parseDocument } from "../../src/checking/conformance/parse-document.ts";
import { listChanges, renderChangesFeed } from "../../src/feeds/render-changes-feed.tsx";
import type { Article } from "../../src/model/article.ts";
import type { Edition } from "../../src/model/edition.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { changesFeedTemplate } from "../../src/site/feed-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";
import { createSampleHistory, sampleRevisions } from "../helpers/sample-history.ts";
import { parseXml } from "./parse-xml.ts";

const ferry = createSampleArticle({ history: createSampleHistory() });

function createEdition(article: Partial<Article> = {}, edition: Partial<Edition> = {}): Edition {
  return createSampleEdition({ articles: [{ ...ferry, ...article }], ...edition });
}

async function render(edition = createEdition()): Promise<string> {
  return renderChangesFeed(listChanges(edition), "changes.xml");
}

describe("renderChangesFeed", () => {
  it("has public revisions, newest first, but no withheld ones", async () => {
    expect(parseXml(await render())).toMatchObject({
      feed: {
        // The date of the withheld revision.
        updated: "2024-05-04T10:00:00+02:00",
        entry: [
          {
            id: "tag:example.org,2021:2024/ferry#revision.cccccccccc",
            title: "Changed: The ferry sails again",
            updated: "2024-05-03T18:30:00+02:00",
            link: [{ "@_href": "https://example.org/post/2024/ferry.history.html#revision.3" }],
          },
          { id: "tag:example.org,2021:2024/ferry#revision.bbbbbbbbbb", author: [{ name: "Mia Lund" }] },
          { title: "First published: The ferry sails again" },
        ],
      },
    });
  });

  it("does not depend on the clock", async () => {
    const late = createEdition({}, { now: sampleDate("2034-01-01T08:00:00") });
    const early = createEdition({}, { now: sampleDate("2024-03-01T08:00:00") });
    expect(await render(late)).toBe(await render());
    expect(await render(early)).toBe(await render());
  });

  it("has the newest 100 revisions of a long history", async () => {
    const revisions = Array.from({ length: 120 }, (_, index) => ({
      kind: "changed" as const,
      commit: String(index),
      date: sampleDate("2024-05-03T18:00:00").minus({ days: index }),
      isMinor: false,
    }));
    const changes = new Lazy("", async () => revisions.map(() => undefined));
    const xml = await render(createEdition({ history: createSampleHistory({ revisions, changes }) }));
    const shown = [...xml.matchAll(/<id>.*#revision\.(\d+)<\/id>/g)].map(([, commit]) => Number(commit));
    expect(shown).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it("keeps its date when the newest revision is withheld", async () => {
    const [, newest, ...older] = sampleRevisions;
    if (!newest) throw new Error("the sample history is too short");
    const history = (kind: "changed" | "redacted") => {
      const { commit: _, ...unnamed } = newest;
      return createSampleHistory({
        revisions: [kind === "redacted" ? { ...unnamed, kind } : newest, ...older],
      });
    };
    const readUpdated = async (kind: "changed" | "redacted") =>
      /<updated>(.*?)<\/updated>/.exec(await render(createEdition({ history: history(kind) })))?.[1];
    expect(await readUpdated("redacted")).toBe(await readUpdated("changed"));
    expect(await readUpdated("redacted")).toBe("2024-05-03T18:30:00+02:00");
  });

  it("has entries of one second with ids of their own, in a fixed order", async () => {
    const date = sampleDate("2024-05-03T18:30:00");
    const of = (...commits: readonly string[]) =>
      createSampleHistory({
        revisions: commits.map((commit) => ({ kind: "changed", commit, date, isMinor: false })),
        changes: new Lazy("", async () => commits.map(() => undefined)),
      });
    const crane = createSampleArticle({ key: "2024/crane", history: of("c2", "c1") });
    const xml = await render(
      createSampleEdition({ articles: [{ ...ferry, history: of("c2", "b1") }, crane] }),
    );
    expect([...xml.matchAll(/<id>tag:example.org,2021:2024\/(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
      "ferry#revision.c2",
      "ferry#revision.b1",
      "crane#revision.c2",
      "crane#revision.c1",
    ]);
  });

  it("calls an article that was published elsewhere before 'added'", async () => {
    const xml = await render(
      createEdition({
        history: createSampleHistory({
          revisions: sampleRevisions.map((one) =>
            one.kind === "published" ? { ...one, kind: "imported" } : one,
          ),
        }),
      }),
    );
    expect(xml).toContain("<title>Added to this repository: The ferry sails again</title>");
  });

  it("orders the revisions of all articles by date", async () => {
    const crane = createSampleArticle({
      key: "2024/crane",
      history: createSampleHistory({
        revisions: [
          { kind: "restored", commit: "dddddddddd", date: sampleDate("2024-05-03T17:00:00"), isMinor: false },
        ],
        changes: new Lazy("", async () => [undefined]),
      }),
    });
    const xml = await render(createSampleEdition({ articles: [ferry, crane] }));
    expect(xml.match(/(?<=#revision\.)[a-d](?=\w)/g)).toEqual(["c", "d", "b", "a"]);
    expect(xml).toContain("Restored: ");
  });

  it("has the changes as HTML without styles and relative URLs", async () => {
    const { feed = [], findings } = parseDocument("changes.xml", await render());
    expect([feed.length, findings, feed.flatMap(checkEntry)]).toEqual([3, [], []]);
    const { entry } = JSON.parse(JSON.stringify(parseXml(await render()))).feed;
    const html = entry[1].content["#text"];
    expect(html).toContain("The ferry sails <del>soon</del> <ins>again</ins>");
    expect(html).toContain("[2 unchanged paragraphs: <span>The harbour office said on Monday that …</span>]");
    expect(html).not.toMatch(/unseen|details|end of addition|It is blue/);
  });

  it("marks words of a language without labels, whose labels are the site's", async () => {
    expect(await render(createEdition({ lang: "ko" }))).toContain(
      "&lt;dd lang=&quot;ko&quot; dir=&quot;ltr&quot;&gt;",
    );
  });

  it("has an entry in the words of its article's language", async () => {
    const xml = await render(createEdition({ lang: "zh" }));
    expect(xml).toContain('<entry xml:lang="zh">');
    expect(xml).toContain("<title>修改：The ferry sails again</title>");
    expect(xml).not.toContain("&lt;dd lang");
  });

  it("has the date of its id if no revision has one", async () => {
    const history = createSampleHistory({ revisions: [] });
    expect(await render(createEdition({ history }))).toContain("<updated>2021-01-01T00:00:00Z</updated>");
  });
});

describe("the template of the feed", () => {
  it("renders it if an article has a history", async () => {
    const edition = createEdition();
    expect(await renderPlanned(changesFeedTemplate, edition)).toEqual(
      new Map([["changes.xml", await render()]]),
    );
    expect((await renderPlanned(changesFeedTemplate, createSampleEdition())).size).toBe(0);
  });
});
