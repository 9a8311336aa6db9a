import { describe, expect, it } from "vitest";
import { renderCorrectionsFeed } from "../../src/feeds/render-corrections-feed.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
} from "../helpers/sample-edition.ts";

function renderSample(): string {
  const corrections = [createSampleCorrection({ kind: "retraction" })];
  return renderCorrectionsFeed(
    createSampleEdition({ articles: [createSampleArticle({ corrections })] }),
    "corrections.xml",
  );
}

describe("renderCorrectionsFeed", () => {
  it("has an entry for each correction, with its own id, address and date", () => {
    expect(renderSample().split("  <entry")[1]).toMatchInlineSnapshot(`
      ">
          <id>tag:example.org,2021:2024/ferry#correction.1</id>
          <title>Retraction: The ferry sails again</title>
          <link rel="alternate" type="text/html" href="https://example.org/post/2024/ferry.html#correction.1"/>
          <published>2024-01-11T09:00:00+01:00</published>
          <updated>2024-01-11T09:00:00+01:00</updated>
          <author>
            <name>Harbour Press</name>
          </author>
          <content type="html">&lt;p&gt;&lt;strong&gt;Retracted on &lt;time datetime=&quot;2024-01-11T09:00:00+01:00&quot;&gt;January 11, 2024&lt;/time&gt;. &lt;/strong&gt;&lt;span&gt;An earlier version had the height wrong; see &lt;a href=&quot;https://example.org/post/about.html&quot;&gt;about us&lt;/a&gt;.&lt;/span&gt;&lt;/p&gt;&lt;p&gt;Before: &lt;del&gt;thirty metres&lt;/del&gt;&lt;/p&gt;&lt;p&gt;Now: &lt;ins&gt;forty metres&lt;/ins&gt;&lt;/p&gt;</content>
        </entry>
      </feed>
      "
    `);
  });

  it("is the feed of the page of corrections", () => {
    expect(renderSample()).toContain(
      'rel="alternate" type="text/html" href="https://example.org/post/corrections.html"',
    );
  });
});
