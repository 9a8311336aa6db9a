import { expect, it } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { buildArticleJsonLd } from "../../src/structured-data/article-json-ld.ts";
import { buildCitationsJsonLd } from "../../src/structured-data/citation-json-ld.ts";
import {
  createSampleArticle,
  createSampleSite,
  createSampleSources,
  sampleDate,
  sampleEntities,
} from "../helpers/sample-edition.ts";

const site = createSampleSite();
const date = sampleDate("2021-03-19");
const cite = (...sources: Source[]) =>
  createSampleArticle({
    sources: sources.map((source, index) => ({ id: `${index}`, number: index + 1, source, citations: [] })),
  });

it("has cited works with their files, and unnamed sources as text", () => {
  expect(buildCitationsJsonLd(createSampleArticle({ sources: createSampleSources() }), site)).toEqual([
    {
      "@type": "NewsArticle",
      headline: "High water",
      url: "https://herald.example/high-water",
      datePublished: "2023-12-30",
      publisher: { "@type": "Organization", name: "The Herald" },
      author: [{ "@type": "Person", name: "Rosa Pier" }],
    },
    {
      "@type": "CreativeWork",
      name: "The log",
      archivedAt: "https://archive.example/log",
      encoding: {
        "@type": "MediaObject",
        contentUrl: "https://example.org/post/files/a1b2/quay.jpg",
        contentSize: "12345 B",
        sha256: "a1b2".repeat(16),
      },
    },
    "Pilots of the port, two of them, not named: they may not speak",
  ]);
});

it("has speakers and events, without pages of this site", () => {
  const url = "https://a.example/";
  const article = cite(
    { kind: "statement", who: sampleEntities.organization, where: "Radio", date, url },
    { kind: "interview", who: { name: "Karl" }, date, by: sampleEntities.author },
    { kind: "event", title: "A meeting", date, place: "Town hall", url },
    { kind: "dataset", title: "Figures", publisher: "An office", url, date, licence: "CC0" },
  );
  expect(buildCitationsJsonLd(article, site)).toEqual([
    {
      "@type": "CreativeWork",
      name: "Radio",
      creator: {
        "@type": "Organization",
        name: "Port Board",
        sameAs: ["https://www.wikidata.org/wiki/Q2"],
      },
      dateCreated: "2021-03-19",
      url,
    },
    {
      "@type": "Conversation",
      contributor: { "@type": "Person", name: "Karl" },
      creator: { "@type": "Person", name: "Mia Lund" },
      dateCreated: "2021-03-19",
    },
    {
      "@type": "CreativeWork",
      about: {
        "@type": "Event",
        name: "A meeting",
        startDate: "2021-03-19",
        location: { "@type": "Place", name: "Town hall" },
      },
      url,
    },
    {
      "@type": "Dataset",
      name: "Figures",
      url,
      datePublished: "2021-03-19",
      publisher: { "@type": "Organization", name: "An office" },
      license: { "@type": "CreativeWork", name: "CC0" },
    },
  ]);
});

it("is part of the article's data if it has sources", () => {
  expect(buildArticleJsonLd(createSampleArticle({ sources: createSampleSources() }), site)).toHaveProperty(
    "citation.length",
    3,
  );
  expect(buildArticleJsonLd(createSampleArticle(), site)).not.toHaveProperty("citation");
});
