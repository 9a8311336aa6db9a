import { describe, expect, it } from "vitest";
import { buildEntityPageJsonLd } from "../../src/structured-data/entity-json-ld.ts";
import { createSampleSite, sampleEntities } from "../helpers/sample-edition.ts";

const site = createSampleSite();

describe("buildEntityPageJsonLd", () => {
  it("gives an author a profile", () => {
    expect(buildEntityPageJsonLd(sampleEntities.author, site)).toEqual({
      "@context": "https://schema.org",
      "@type": "ProfilePage",
      name: "Mia Lund",
      description: "About Mia Lund.",
      url: "https://example.org/post/authors/mia-lund.html",
      inLanguage: "en",
      mainEntity: {
        "@type": "Person",
        name: "Mia Lund",
        url: "https://example.org/post/authors/mia-lund.html",
      },
    });
  });

  it.each([
    ["person", "Person"],
    ["organization", "Organization"],
    ["ferries", "Thing"],
  ] as const)("gives the sample's %s a collection about a %s", (entity, type) => {
    expect(buildEntityPageJsonLd(sampleEntities[entity], site)).toMatchObject({
      "@type": "CollectionPage",
      about: { "@type": type, name: sampleEntities[entity].name },
    });
  });
});
