import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { InShort } from "../../_includes/components/in-short.tsx";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

it("lists the lines below a heading in the article's language", () => {
  const article = createSampleArticle({ lang: "de", short: ["Eins & zwei", "Drei"] });
  expect(renderToString(<InShort article={article} site={site} />)).toBe(
    '<section class="short" aria-labelledby="page.short"><h2 id="page.short">Kurz gefasst</h2>' +
      "<ul><li>Eins &amp; zwei</li><li>Drei</li></ul></section>",
  );
});

it("is left out of an article without lines", () => {
  expect(renderToString(<InShort article={createSampleArticle()} site={site} />)).toBe("");
});
