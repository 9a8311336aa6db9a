import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { SourceList } from "../../_includes/components/source-list.tsx";
import { createSampleArticle, createSampleSite, createSampleSources } from "../helpers/sample-edition.ts";

const article = createSampleArticle({ sources: createSampleSources() });
const html = renderToString(<SourceList article={article} site={createSampleSite()} href={(url) => url} />);
const links = [...html.matchAll(/<a (?:class="close" )?href="(#[^"]+)"[^>]* aria-label="([^"]+)"/g)];

it("leads back to the first citation of each source", () => {
  expect(links.filter(([, url]) => url !== "#page.place").map(([, ...found]) => found)).toEqual([
    ["#cite.1", "Back to the text (source 1)"],
    ["#cite.2", "Back to the text (source 2)"],
    ["#cite.4", "Back to the text (source 3)"],
  ]);
});

it("also leads nowhere, from a source that is cited several times", () => {
  expect(links.filter(([, url]) => url === "#page.place")).toHaveLength(1);
  expect(html).toContain('<span id="page.place" hidden></span>');
});

it("explains the mark of a source without a name", () => {
  expect(html).toContain("† Unnamed: Pilots of the port, two of them");
});
