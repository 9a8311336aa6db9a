import { describe, expect, it } from "vitest";
import { createTemplate } from "../../src/output/create-template.ts";
import { noPageStore } from "../../src/store/page-store.ts";
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

  it("gives only what no earlier build has finished", () => {
    const store = { ...noPageStore, listNew: <Page,>(_: string, pages: readonly Page[]) => pages.slice(1) };
    expect(template.listNew(edition, store).map(({ url }) => url)).toEqual(
      edition.articles.slice(1).map(({ url }) => url),
    );
  });
});
