import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Byline } from "../../_includes/components/byline.tsx";
import { findLabels } from "../../_includes/words.ts";
import { createSampleArticle, createSampleBody, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

it.each([
  ["en", 2_300, 0, 10],
  ["zh-Hans", 2_550, 2_550, 10],
  ["ja", 3_570, 3_570, 10],
])("says how long a text in %s takes, in its own words", (lang, wordCount, characterCount, minutes) => {
  const body = { ...createSampleBody(""), wordCount, characterCount };
  const html = renderToString(
    <Byline article={createSampleArticle({ lang, body })} site={site} href={(url) => url} />,
  );
  const { byline } = findLabels(lang, site).words;
  const show = characterCount > 0 ? byline.readingTimeOfCharacters : byline.readingTime;
  expect(html).toContain(`<li>${show(minutes, wordCount)}</li>`);
});
