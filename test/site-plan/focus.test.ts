import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import type { LeadPicture } from "../../src/model/picture.ts";
import type { Template } from "../../src/site/create-template.ts";
import { homeTemplate, seriesTemplate, subjectTemplate } from "../../src/site/list-templates.ts";
import { articleTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleEntity,
  createSamplePicture,
  createSampleSite,
  sampleDate,
} from "../helpers/sample-edition.ts";

const section = createSampleEntity("section", "harbour", "Harbour");
const series = { ...createSampleEntity("series", "money", "Money"), planned: [] };

const write = (name: string, age: number, picture: Partial<LeadPicture>) =>
  createSampleArticle({
    key: `2024/${name}`,
    title: `Title of ${name}`,
    date: sampleDate("2024-05-03T12:00").minus({ hours: age }),
    section,
    image: { alt: "", picture: createSamplePicture(name), ...picture },
  });

/** Whose first two articles' pictures have the points given. */
function createEdition(first: Partial<LeadPicture>, second: Partial<LeadPicture>): Edition {
  const newest = write("newest", 0, first);
  const others = [write("other", 1, second), write("third", 2, {}), write("fourth", 3, {})];
  const next = { part: 2, teaser: newest };
  const told = {
    ...newest,
    related: others,
    series: { entity: series, part: 1, next },
  };
  const articles = [told, ...others];
  return createSampleEdition({
    articles,
    site: createSampleSite({ frontPage: { sections: [{ id: "harbour", stories: 3 }] } }),
    series: [
      { entity: series, articles, parts: articles.map((teaser, index) => ({ part: index + 1, teaser })) },
    ],
  });
}

const pages: readonly (readonly [string, Template, string])[] = [
  ["the front page", homeTemplate, "index.html"],
  ["a section", subjectTemplate, section.url],
  ["a series", seriesTemplate, series.url],
  ["an article", articleTemplate, "2024/newest.html"],
];

async function render(template: Template, url: string, edition: Edition): Promise<string> {
  return (await renderPlanned(template, edition)).get(url) ?? "";
}

describe("the point that crops of a picture keep in sight", () => {
  const edition = createEdition({ focus: { x: 40, y: 20 } }, { focus: { x: 0, y: 100 } });

  it.each(pages)(
    "is a class on %s, with a rule in its style, which its policy allows",
    async (_, template, url) => {
      const html = await render(template, url, edition);
      const classes = new Set(Array.from(html.matchAll(/<img class="(f\d+-\d+)"/g), ([, name]) => name));
      const rules = Array.from(html.matchAll(/\.(f\d+-\d+)\{object-position:/g), ([, name]) => name);
      expect([...classes].sort()).toEqual(url === section.url ? ["f40-20"] : ["f0-100", "f40-20"]);
      expect(rules).toEqual([...classes].sort());
      expect(html).not.toContain(" style=");
      const [, css = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      expect(html).toContain(`style-src 'sha256-${hash("sha256", css, "base64")}';`);
    },
  );

  it.each(pages)("adds nothing to %s if no picture has one", async (_, template, url) => {
    const html = await render(template, url, createEdition({}, {}));
    expect(html).toContain("<img");
    expect(html).not.toMatch(/@layer focus|<img class="f/);
    const middle = createEdition({ focus: { x: 50, y: 50 } }, {});
    expect(await render(template, url, middle)).toBe(html);
  });
});
