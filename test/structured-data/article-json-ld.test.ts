import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { buildArticleJsonLd } from "../../src/structured-data/article-json-ld.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
  createSampleEntity,
  createSampleSite,
} from "../helpers/sample-edition.ts";

const site = createSampleSite();

describe("buildArticleJsonLd", () => {
  it("describes an article as one NewsArticle", () => {
    const [article = createSampleArticle()] = createSampleEdition().articles;
    const { publisher: _, ...rest } = { publisher: undefined, ...buildArticleJsonLd(article, site) };
    expect(rest).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "about": [
          {
            "@type": "Organization",
            "name": "Port Board",
            "sameAs": [
              "https://www.wikidata.org/wiki/Q2",
            ],
            "url": "https://example.org/post/organizations/port-board.html",
          },
        ],
        "articleSection": "Ferries",
        "author": [
          {
            "@type": "Person",
            "name": "Mia Lund",
            "url": "https://example.org/post/authors/mia-lund.html",
          },
        ],
        "dateModified": "2024-05-04T09:00:00+02:00",
        "datePublished": "2024-05-03T08:30:00+02:00",
        "dateline": "Kiel",
        "description": "After six weeks in dock the ferry is back.",
        "headline": "The ferry sails again",
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "keywords": [
          "Ferries",
          "Quays & piers",
        ],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "mainEntityOfPage": "https://example.org/post/2024/ferry.html",
        "mentions": [
          {
            "@type": "Person",
            "name": "Jo Berg",
            "url": "https://example.org/post/people/jo-berg.html",
          },
        ],
        "url": "https://example.org/post/2024/ferry.html",
        "wordCount": 7,
      }
    `);
  });

  it("names the publisher with its policies", () => {
    expect(buildArticleJsonLd(createSampleArticle(), site)).toMatchObject({
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Harbour Press",
        url: "https://example.org/post/",
        sameAs: ["https://www.wikidata.org/wiki/Q1"],
        publishingPrinciples: "https://example.org/post/about.html",
        correctionsPolicy: "https://example.org/post/corrections-policy.html",
        unnamedSourcesPolicy: "https://example.org/post/sourcing-policy.html",
        verificationFactCheckingPolicy: "https://example.org/post/sourcing-policy.html",
      },
    });
  });

  it("begins with the context and the type that reader views require", () => {
    expect(Object.entries(buildArticleJsonLd(createSampleArticle(), site)).slice(0, 2)).toEqual([
      ["@context", "https://schema.org"],
      ["@type", "NewsArticle"],
    ]);
  });

  it("has the kind of an opinion as its genre, and the same type", () => {
    expect(buildArticleJsonLd(createSampleArticle({ kind: "opinion" }), site)).toMatchObject({
      "@type": "NewsArticle",
      genre: "opinion",
    });
  });

  it("writes an author that is a desk as an organisation", () => {
    const desk = { ...createSampleEntity("author", "city-desk", "City desk"), isDesk: true };
    const person = createSampleEntity("author", "mia-lund", "Mia Lund");
    expect(buildArticleJsonLd(createSampleArticle({ authors: [desk, person] }), site)).toMatchObject({
      author: [
        {
          "@type": "Organization",
          name: "City desk",
          url: "https://example.org/post/authors/city-desk.html",
        },
        { "@type": "Person", name: "Mia Lund", url: "https://example.org/post/authors/mia-lund.html" },
      ],
    });
  });

  it("omits fields that an article does not have", () => {
    const article = createSampleArticle({ tags: [], about: [], mentions: [] });
    const keys = Object.keys(buildArticleJsonLd(article, site));
    for (const key of ["articleSection", "keywords", "about", "mentions", "dateline", "genre"])
      expect(keys).not.toContain(key);
  });

  it("has the publication date as dateModified before the first update", () => {
    expect(buildArticleJsonLd(createSampleArticle(), site)).toMatchObject({
      datePublished: "2024-05-03T08:30:00+02:00",
      dateModified: "2024-05-03T08:30:00+02:00",
    });
  });

  it("has the corrections, newest first", () => {
    const newer = createSampleCorrection({ id: "correction.2", text: "Later." });
    const article = createSampleArticle({ corrections: [createSampleCorrection(), newer] });
    const later = {
      "@type": "CorrectionComment",
      text: "Later.",
      url: "https://example.org/post/2024/ferry.html#correction.2",
    };
    const first = {
      text: "An earlier version had the height wrong; see about us.",
      datePublished: "2024-01-11T09:00:00+01:00",
    };
    expect(buildArticleJsonLd(article, site)).toMatchObject({ correction: [later, first] });
    expect(buildArticleJsonLd(createSampleArticle(), site)).not.toHaveProperty("correction");
  });

  it("has the status of a retracted article, and no word count", () => {
    const data = buildArticleJsonLd(createSampleArticle({ isRetracted: true }), site);
    expect(data).toMatchObject({ creativeWorkStatus: "Retracted" });
    expect(data).not.toHaveProperty("wordCount");
  });
});

describe("AI in JSON-LD", () => {
  const build = (overrides: Partial<Article>) => buildArticleJsonLd(createSampleArticle(overrides), site);
  const schema = (name: string) => `https://schema.org/${name}AlgorithmicMediaDigitalSource`;

  it("is the digital source type of what is published, not of what prepared it", () => {
    expect(build({ ai: { uses: ["translation", "text"] } })).toMatchObject({
      digitalSourceType: schema("Trained"),
    });
    expect(build({ ai: { uses: ["research", "summary"] } })).toMatchObject({
      digitalSourceType: schema("CompositeWithTrained"),
    });
    expect(build({ ai: { uses: ["research", "transcription"] } })).not.toHaveProperty("digitalSourceType");
    expect(build({})).not.toHaveProperty("digitalSourceType");
    expect(build({ ai: { uses: ["text"] }, isRetracted: true })).not.toHaveProperty("digitalSourceType");
  });

  it("is the digital source type of crops of the lead picture, not of a drawn card", () => {
    const crop = { file: "a.jpg", url: "files/a/a.jpg", width: 4, height: 3, type: "image/jpeg", alt: "A" };
    const picture = { file: "a.jpg", width: 4, height: 3, formats: [] };
    const image = { picture, alt: "A", ai: "generated" as const };
    expect(build({ image, preview: crop, crops: [crop, crop] })).toMatchObject({
      image: [
        {
          "@type": "ImageObject",
          url: "https://example.org/post/files/a/a.jpg",
          digitalSourceType: schema("Trained"),
        },
      ],
    });
    expect(build({ image, preview: crop })).toMatchObject({
      image: ["https://example.org/post/files/a/a.jpg"],
    });
  });
});
