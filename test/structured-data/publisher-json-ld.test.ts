import { expect, it } from "vitest";
import { buildHomeJsonLd } from "../../src/structured-data/publisher-json-ld.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

it("describes the site and its publisher, linked by an @id", () => {
  expect(buildHomeJsonLd(createSampleSite())).toMatchObject([
    {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: "The Harbour Post",
      url: "https://example.org/post/",
      publisher: { "@id": "https://example.org/post/#publisher" },
    },
    {
      "@context": "https://schema.org",
      "@type": "NewsMediaOrganization",
      "@id": "https://example.org/post/#publisher",
      name: "Harbour Press",
    },
  ]);
});
