import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { LatestList } from "../../_includes/components/latest-list.tsx";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();
const { teaser } = createSampleArticle({ title: "The crane" });

it("says what is a draft, in another language, or corrected", () => {
  const articles = [
    teaser,
    { ...teaser, url: "a.html", draft: true },
    { ...teaser, url: "b.html", lang: "de", correctionMark: "correction" } as const,
  ];
  const html = renderToString(
    <LatestList articles={articles} site={site} href={(url) => url} edition={undefined} />,
  );
  const lines = new JSDOM(html).window.document.querySelectorAll("li > span");
  expect([...lines].map(({ textContent }) => textContent?.trim())).toEqual([
    "The crane",
    "Draft The crane",
    "The crane Deutsch Corrected",
  ]);
});
