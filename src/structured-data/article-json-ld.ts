import type { NewsArticle, WithContext } from "schema-dts";
import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { buildCitationsJsonLd } from "./citation-json-ld.ts";
import { buildCorrectionsJsonLd } from "./correction-json-ld.ts";
import { buildAuthor, buildEntity } from "./entity-json-ld.ts";
import { buildPublisher } from "./publisher-json-ld.ts";

/**
 * An article as schema.org's NewsArticle. The type is always that one text, with the kind as `genre`: reader views
 * know neither lists of types nor most of its subtypes.
 */
export function buildArticleJsonLd(article: Article, site: Site): WithContext<NewsArticle> {
  const url = absoluteUrl(site, article.url);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    description: article.description,
    url,
    mainEntityOfPage: url,
    datePublished: formatInstant(article.date),
    // Search engines take an article without it for undated.
    dateModified: formatInstant(article.updated ?? article.date),
    author: article.authors.map((author) => buildAuthor(author, site)),
    publisher: buildPublisher(site),
    ...buildImages(article, site),
    inLanguage: article.lang,
    ...(article.kind !== "news" && { genre: article.kind }),
    ...(article.dateline !== undefined && { dateline: article.dateline }),
    ...buildSubjects(article, site),
    ...(article.sources.length > 0 && { citation: buildCitationsJsonLd(article, site) }),
    ...(article.corrections.length > 0 && { correction: buildCorrectionsJsonLd(article, site) }),
    ...(article.isRetracted ? { creativeWorkStatus: "Retracted" } : { wordCount: article.body.wordCount }),
    isAccessibleForFree: true,
    license: site.licence.url,
  };
}

/** The lead picture in the shapes that search engines ask for, else the card that stands for it. */
function buildImages({ crops, preview }: Article, site: Site) {
  const images = crops.length > 1 ? crops.slice(1) : preview ? [preview] : [];
  return images.length > 0 && { image: images.map(({ url }) => absoluteUrl(site, url)) };
}

/** What the article is filed under, is about and mentions; a property without values is left out. */
function buildSubjects({ tags, about, mentions }: Article, site: Site) {
  const [section] = tags;
  return {
    ...(section && { articleSection: section.name, keywords: tags.map(({ name }) => name) }),
    ...(about.length > 0 && { about: about.map((entity) => buildEntity(entity, site)) }),
    ...(mentions.length > 0 && { mentions: mentions.map((entity) => buildEntity(entity, site)) }),
  };
}
