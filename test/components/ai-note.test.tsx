import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { AiNote } from "../../_includes/components/ai-note.tsx";
import { renderContent } from "../../src/feeds/render-content.tsx";
import type { AiDisclosure } from "../../src/model/ai-disclosure.ts";
import type { Article } from "../../src/model/article.ts";
import { articleTemplate, offprintTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleEntity,
  createSampleSite,
} from "../helpers/sample-edition.ts";

const site = createSampleSite();
const reviewer = createSampleEntity("author", "mia-lund", "Mia Lund");
const ai: AiDisclosure = {
  uses: ["translation", "editing", "picture"],
  tool: "Babel 3",
  reviewer,
  note: "The quotations were compared with the recording.",
};

const show = (overrides: Partial<Article>) =>
  renderToString(<AiNote article={createSampleArticle(overrides)} site={site} href={(url) => url} />);

it("says what AI was used for, with which tool, who reviewed it, and what the author adds", () => {
  expect(show({ ai })).toBe(
    '<p class="disclosure">AI was used for translation, editing and pictures (Babel 3). ' +
      'Reviewed by <a href="authors/mia-lund.html">Mia Lund</a>. ' +
      "<span>The quotations were compared with the recording.</span></p>",
  );
});

it("says that nobody reviewed it", () => {
  expect(show({ ai: { uses: ["text"] } })).toBe(
    '<p class="disclosure">AI was used for writing the text. Nobody reviewed it before publication.</p>',
  );
});

it("is left out of an article without AI, and of a retracted one", () => {
  expect(show({})).toBe("");
  expect(show({ ai, isRetracted: true })).toBe("");
  expect(renderContent(createSampleArticle({ ai, isRetracted: true }), site)).not.toContain("AI was used");
});

it("marks the note's language where the labels have another", () => {
  expect(show({ lang: "tlh", ai: { uses: ["text"], note: "nuqneH" } })).toContain(
    '<span lang="tlh" dir="ltr">nuqneH</span>',
  );
});

it("stands on the article, on its offprint and in feeds", async () => {
  const article = createSampleArticle({ ai });
  const edition = createSampleEdition({
    articles: [article],
    site: createSampleSite({ offprints: true }),
  });
  for (const template of [articleTemplate, offprintTemplate])
    expect([...(await renderPlanned(template, edition)).values()]).toEqual([
      expect.stringContaining('<p class="disclosure">AI was used for translation'),
    ]);
  expect(renderContent(article, site)).toMatch(
    /^<p>AI was used for .* Reviewed by <a href="https:\/\/example.org\/post\/authors\/mia-lund.html">Mia Lund<\/a>\. <span>The quotations/,
  );
});
