import { describe, expect, it } from "vitest";
import { buildArticleJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { renderJsonLd } from "../../src/structured-data/render-json-ld.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

describe("renderJsonLd", () => {
  it.each([
    "</script><b>",
    "<!-- <script>",
    "line\u2028and\u2029paragraph",
    '&amp; ]]> "q" 中国 👩‍🚀 \u0000',
  ])("brings %j back unchanged without a character that a script cannot hold", (title) => {
    const text = renderJsonLd(buildArticleJsonLd(createSampleArticle({ title }), createSampleSite()));
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ headline: title });
  });

  it("escapes nothing else, and keeps the order of keys", () => {
    const thing = { "@type": "Thing", name: "a < b & c > d", alternateName: "é" };
    expect(renderJsonLd({ "@context": "https://schema.org", ...thing })).toBe(
      '{"@context":"https://schema.org","@type":"Thing","name":"a \\u003c b & c > d","alternateName":"é"}',
    );
  });
});
