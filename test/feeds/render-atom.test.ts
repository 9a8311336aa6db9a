import { describe, expect, it } from "vitest";
import { buildHomeFeed } from "../../src/feeds/feed-description.ts";
import { renderAtom } from "../../src/feeds/render-atom.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { createSampleMedia, createSampleReading } from "../helpers/recordings.ts";
import {
  createSampleArticle,
  createSampleBody,
  createSampleCorrection,
  createSampleEdition,
} from "../helpers/sample-edition.ts";
import { parseXml } from "./parse-xml.ts";

const hostileText = "</script><b> ]]> &amp; \"q\" 'a' 👩‍🚀 中国";

function renderSample(...[overrides]: Parameters<typeof createSampleEdition>): string {
  const edition = createSampleEdition(overrides);
  return renderAtom(buildHomeFeed(edition, "feed.xml"), edition.site);
}

describe("renderAtom", () => {
  it("writes the feed's own elements", () => {
    const [head] = renderSample().split("  <entry");
    expect(head).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>tag:example.org,2021:feed.xml</id>
        <title>The Harbour Post</title>
        <subtitle>A newspaper about one harbour.</subtitle>
        <link rel="self" type="application/atom+xml" href="https://example.org/post/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/post/"/>
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        <updated>2024-05-04T09:00:00+02:00</updated>
        <rights>CC BY 4.0</rights>
        <generator>Offprint</generator>
      "
    `);
  });

  it("writes an entry with its full text and absolute links", () => {
    const [, entry] = renderSample().split("  <entry");
    expect(entry).toMatchInlineSnapshot(`
      ">
          <id>tag:example.org,2021:2024/ferry</id>
          <title>The ferry sails again</title>
          <link rel="alternate" type="text/html" href="https://example.org/post/2024/ferry.html"/>
          <published>2024-05-03T08:30:00+02:00</published>
          <updated>2024-05-04T09:00:00+02:00</updated>
          <author>
            <name>Mia Lund</name>
            <uri>https://example.org/post/authors/mia-lund.html</uri>
          </author>
          <category term="ferries" label="Ferries"/>
          <category term="quays" label="Quays &amp; piers"/>
          <summary>After six weeks in dock the ferry is back.</summary>
          <content type="html">&lt;p&gt;The ferry left at dawn. &lt;a href=&quot;https://example.org/post/about.html&quot;&gt;About us&lt;/a&gt;&lt;/p&gt;</content>
        </entry>
      "
    `);
  });

  it("has the language of an entry only if it differs from the feed's", () => {
    expect(renderSample().match(/<entry.*>/g)).toEqual(["<entry>", "<entry>", '<entry xml:lang="zh">']);
  });

  it("has the date of the latest change, even of an older entry", () => {
    const articles = createSampleEdition().articles.map(({ updated: _, ...article }, index) =>
      index === 1 ? { ...article, updated: article.date.set({ year: 2025 }) } : article,
    );
    expect(parseXml(renderSample({ articles }))).toMatchObject({
      feed: { updated: "2025-01-10T07:00:00+01:00" },
    });
  });

  it("has an entry's publication date as its update if it has none", () => {
    const { updated: _, ...article } = createSampleArticle();
    expect(parseXml(renderSample({ articles: [article] }))).toMatchObject({
      feed: { entry: [{ published: "2024-05-03T08:30:00+02:00", updated: "2024-05-03T08:30:00+02:00" }] },
    });
  });

  it("has the date of its id, and not that of the clock, if it is empty", () => {
    expect(parseXml(renderSample({ articles: [] }))).toMatchObject({
      feed: { updated: "2021-01-01T00:00:00Z" },
    });
  });

  it("has the corrections after the text, newest first", () => {
    const corrections = [
      createSampleCorrection(),
      createSampleCorrection({ text: "", html: new Lazy("", () => "<p>Newer.</p>") }),
    ];
    const entry = renderSample({ articles: [createSampleArticle({ corrections })] });
    expect(entry).toMatch(
      /left at dawn.*Newer\..*had the height wrong; see &lt;a href=&quot;https:\/\/example\.org\/post\/about\.html/s,
    );
  });

  it("has recordings as enclosures with type and length, the reading of the article first", () => {
    const body = { ...createSampleArticle().body, media: [createSampleMedia()] };
    const entry = renderSample({ articles: [createSampleArticle({ body, audio: createSampleReading() })] });
    expect(entry.match(/<link rel="enclosure".*/g)).toEqual([
      '<link rel="enclosure" type="audio/mpeg" length="4321" href="https://example.org/post/files/fedcba987654/reading.mp3"/>',
      '<link rel="enclosure" type="video/mp4" length="1234567" href="https://example.org/post/files/0123456789ab/clip.mp4"/>',
    ]);
  });

  it("escapes hostile text", () => {
    const article = createSampleArticle({
      title: hostileText,
      description: hostileText,
      body: { ...createSampleBody(""), absoluteHtml: new Lazy("", () => `<p>${hostileText}</p>`) },
    });
    expect(parseXml(renderSample({ articles: [article] }))).toMatchObject({
      feed: {
        entry: [{ title: hostileText, summary: hostileText, content: { "#text": `<p>${hostileText}</p>` } }],
      },
    });
  });
});
