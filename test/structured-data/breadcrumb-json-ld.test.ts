import { describe, expect, it } from "vitest";
import { buildBreadcrumbJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

describe("buildBreadcrumbJsonLd", () => {
  it("leads from the home page by the first tag to the article", () => {
    expect(buildBreadcrumbJsonLd(createSampleArticle(), site)).toEqual({
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "The Harbour Post", item: "https://example.org/post/" },
        {
          "@type": "ListItem",
          position: 2,
          name: "Ferries",
          item: "https://example.org/post/tags/ferries.html",
        },
        {
          "@type": "ListItem",
          position: 3,
          name: "The ferry sails again",
          item: "https://example.org/post/2024/ferry.html",
        },
      ],
    });
  });

  it("leads by the year if the article has no tag", () => {
    expect(buildBreadcrumbJsonLd(createSampleArticle({ tags: [] }), site)).toMatchObject({
      itemListElement: [{}, { name: "2024", item: "https://example.org/post/2024.html" }, {}],
    });
  });
});
