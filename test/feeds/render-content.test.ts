import { expect, it } from "vitest";
import { renderContent } from "../../src/feeds/render-content.tsx";
import { createSampleArticle, createSampleSite, createSampleSources } from "../helpers/sample-edition.ts";

it("has the sources after the text, with absolute links and no links back to citations", () => {
  const html = renderContent(createSampleArticle({ sources: createSampleSources() }), createSampleSite());
  expect(html).toMatch(/^<p>The ferry left at dawn\..*<\/p><h2>Sources<\/h2><ol>/s);
  expect(html).toContain('<a href="https://herald.example/high-water" rel="external">“High water”</a>');
  expect(html).toContain('<a href="https://example.org/post/files/a1b2/quay.jpg">Kept copy</a>, 12 kB');
  expect(html).toContain("Why they are not named: they may not speak.");
  expect(html).not.toMatch(/href="#|doc-backlink/);
});

it("has no heading for an article without sources", () => {
  expect(renderContent(createSampleArticle(), createSampleSite())).not.toContain("<h2>");
});

it("has the story in short before the text", () => {
  const html = renderContent(createSampleArticle({ short: ["One & two", "Three"] }), createSampleSite());
  expect(html).toMatch(/^<h2>In short<\/h2><ul><li>One &amp; two<\/li><li>Three<\/li><\/ul><p>The ferry/);
});
