import { DateTime } from "luxon";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Byline } from "../../_includes/components/byline.tsx";
import { findLabels } from "../../_includes/words.ts";
import type { Article } from "../../src/model/article.ts";
import {
  createSampleArticle,
  createSampleBody,
  createSampleCorrection,
  createSampleSite,
} from "../helpers/sample-edition.ts";

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
  expect(html).toContain(`<li>${byline.readingTime(minutes)}</li>`);
});

describe("the date line", () => {
  const published = DateTime.fromISO("2026-03-02T09:40:00", { zone: site.timeZone });
  const render = (fields: Partial<Article>) =>
    renderToString(
      <Byline
        article={createSampleArticle({ lang: "en-GB", date: published, ...fields })}
        site={site}
        href={(url) => url}
      />,
    ).replace(/ datetime="[^"]*"/g, "");

  it("has the time of day, unless the date is a day alone", () => {
    expect(render({})).toContain("<li><time>2 March 2026, 9:40</time></li>");
    expect(render({ date: published.startOf("day") })).toContain("<li><time>2 March 2026</time></li>");
  });

  it("links to the last correction, with the time alone on the same day, and no year in the same year", () => {
    const correct = (id: string, hours: number) =>
      createSampleCorrection({ id, kind: "correction", date: published.plus({ hours }) });
    const mark = { correctionMark: "correction" } as const;
    const corrections = [correct("a", 1), correct("b", 2)];
    const updated = published.plus({ hours: 2 });
    expect(render({ ...mark, corrections, updated })).toContain(
      '<li><a href="#b">Corrected <time>11:40</time></a></li><li>1 minute',
    );
    expect(render({ ...mark, corrections: [correct("a", 24)] })).toContain("Corrected 3 March, 9:40</a>");
    expect(render({ updated: published.plus({ years: 1 }) })).toContain("<time>2 March 2027, 9:40</time>");
  });

  it("has correction and update apart if they are", () => {
    const corrections = [
      createSampleCorrection({ id: "a", kind: "correction", date: published.plus({ hours: 1 }) }),
    ];
    const updated = published.plus({ hours: 2 });
    expect(render({ correctionMark: "correction", corrections, updated })).toContain(
      '<a href="#a">Corrected 10:40</a></li><li>Updated <time>11:40</time></li>',
    );
  });

  it("says when an article was updated that has no correction", () => {
    expect(render({ updated: published.plus({ minutes: 5 }) })).toContain(
      "<li>Updated <time>9:45</time></li>",
    );
  });
});
