import { describe, expect, it } from "vitest";
import { createTemplate } from "../../src/site/create-template.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleEdition } from "../helpers/sample-edition.ts";

const edition = createSampleEdition();
const template = createTemplate({
  name: "test",
  plan: ({ articles }) => articles.map(({ url, title }) => ({ url, props: { title } })),
  render: ({ title }) => (title.length > 16 ? <p>{title}</p> : `Text: ${title}`),
});

describe("a template", () => {
  it("renders a document for each planned file, or a text as it is", async () => {
    const files = await renderPlanned(template, edition);
    expect([...files.keys()]).toEqual(edition.articles.map(({ url }) => url));
    for (const { url, title } of edition.articles) {
      expect(files.get(url)).toBe(title.length > 16 ? `<!doctype html><p>${title}</p>` : `Text: ${title}`);
    }
  });

  it("plans each file with its template and props, which make its cache key", () => {
    const [first] = template.plan(edition);
    expect(first).toMatchObject({ template: "test", props: { title: edition.articles[0]?.title } });
  });
});
