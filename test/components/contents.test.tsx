import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Contents } from "../../_includes/components/contents.tsx";
import { loadFrom, writeArticle } from "../helpers/publication.ts";

async function render(subheads: number, lang = "en"): Promise<string> {
  const text = Array.from(
    { length: subheads },
    (_, index) => `## Part *${index + 1}*\n\n### Not this\n\nText.`,
  );
  const { edition } = await loadFrom({
    "src/content/articles/2021/a.md": writeArticle({ lang }, text.join("\n\n")),
  });
  const [article] = edition.articles;
  return article ? renderToString(<Contents article={article} site={edition.site} />) : "no article";
}

it("links the subheads of a text with five of them or more", async () => {
  expect(await render(4)).toBe("");
  expect(await render(5)).toMatch(
    /^<nav class="menu" aria-label="In this story"><details><summary>In this story<\/summary><ol><li><a href="#part-1">Part 1<\/a><\/li>/,
  );
  expect((await render(5)).match(/<li>/g)).toHaveLength(5);
});

it("is in the article's language", async () => {
  expect(await render(5, "de")).toContain("<summary>In diesem Artikel</summary>");
});
