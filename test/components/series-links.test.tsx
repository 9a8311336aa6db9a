import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { SeriesLinks } from "../../_includes/components/series-links.tsx";
import { findLabels } from "../../_includes/words.ts";
import type { SeriesPlace } from "../../src/model/article.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();
const { teaser } = createSampleArticle({ title: "The crane" });
const [entity] = teaser.tags;

it("says of the next part that it is a draft, in another language, or corrected", () => {
  if (!entity) throw new Error("the sample article has no topic");
  const next = { ...teaser, draft: true, lang: "de", correctionMark: "correction" } as const;
  const place: SeriesPlace = { entity, part: 1, parts: 2, next: { part: 2, teaser: next } };
  const html = renderToString(
    <SeriesLinks place={place} site={site} labels={findLabels("en", site)} href={(url) => url} />,
  );
  const line = new JSDOM(html).window.document.querySelector("li .byline");
  expect([...(line?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Draft",
    "Part 2 of 2",
    "Deutsch",
    "May 3, 2024",
    "Corrected",
  ]);
});
