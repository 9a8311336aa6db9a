import type {
  BlogPosting,
  BreadcrumbList,
  CorrectionComment,
  LiveBlogPosting,
  NewsArticle,
  WithContext,
} from "schema-dts";
import type { Article, LiveEntry } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl, yearUrl } from "../model/urls.ts";
import { buildCitationsJsonLd } from "./citation-json-ld.ts";
import { findArticleSourceType, findPictureSourceType } from "./digital-source-type.ts";
import { buildAuthor, buildEntity, buildSeries } from "./entity-json-ld.ts";
import { buildRecordings } from "./media-json-ld.ts";
import { buildPublisher } from "./publisher-json-ld.ts";

/**
 * Builds an article as schema.org's NewsArticle, or with live coverage as its LiveBlogPosting. An analysis or opinion has the same type,
 * with its kind as `genre`, because reader views support neither lists of types nor most subtypes.
 */
export function buildArticleJsonLd(
  article: Article,
  site: Site,
): WithContext<NewsArticle> | WithContext<LiveBlogPosting> {
  const { live = [], dateline } = article;
  const [newest] = live;
  const oldest = live.at(-1);
  const common = buildCommon(article, site);
  if (!newest || !oldest)
    return {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      ...common,
      // Only news articles have it.
      ...(dateline !== undefined && { dateline }),
    };
  return {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    ...common,
    coverageStartTime: formatInstant(oldest.date),
    coverageEndTime: formatInstant(newest.date),
    liveBlogUpdate: live.map((entry) => buildUpdate(entry, article, site)),
  };
}

function buildUpdate({ id, title, text, date }: LiveEntry, { url }: Article, site: Site): BlogPosting {
  return {
    "@type": "BlogPosting",
    headline: title,
    datePublished: formatInstant(date),
    url: absoluteUrl(site, `${url}#${encodeURIComponent(id)}`),
    ...(text !== "" && { articleBody: text }),
  };
}

function buildCommon(article: Article, site: Site) {
  const url = absoluteUrl(site, article.url);
  return {
    headline: article.title,
    description: article.description,
    url,
    mainEntityOfPage: url,
    datePublished: formatInstant(article.date),
    // Without it, search engines treat an article as undated.
    dateModified: formatInstant(article.updated ?? article.date),
    author: article.authors.map((author) => buildAuthor(author, site)),
    publisher: buildPublisher(site),
    ...buildImages(article, site),
    ...buildRecordings(article, site),
    ...buildSourceType(article),
    inLanguage: article.lang,
    ...(article.kind !== "news" && { genre: article.kind }),
    ...buildSubjects(article, site),
    ...(article.series && {
      isPartOf: buildSeries(article.series.entity, site),
      position: article.series.part,
    }),
    ...(article.sources.length > 0 && { citation: buildCitationsJsonLd(article, site) }),
    ...(article.corrections.length > 0 && { correction: buildCorrections(article, site) }),
    ...(article.isRetracted ? { creativeWorkStatus: "Retracted" } : { wordCount: article.body.wordCount }),
    isAccessibleForFree: true,
    ...(site.licence.url !== undefined && { license: site.licence.url }),
  };
}

/** Returns the lead picture in the aspect ratios that search engines require, or else the preview card. */
function buildImages({ image: lead, crops, preview }: Article, site: Site) {
  const images = crops.length > 1 ? crops.slice(1) : preview ? [preview] : [];
  if (images.length === 0) return {};
  const urls = images.map(({ url }) => absoluteUrl(site, url));
  // Without crops the preview is a drawn card, not the lead picture.
  if (crops.length === 0 || lead?.ai === undefined) return { image: urls };
  const digitalSourceType = findPictureSourceType(lead.ai);
  return { image: urls.map((url) => ({ "@type": "ImageObject" as const, url, digitalSourceType })) };
}

/** Says how the text was made; nothing if people wrote it, or if it was retracted. */
function buildSourceType({ ai, isRetracted }: Article) {
  const digitalSourceType = ai && !isRetracted && findArticleSourceType(ai);
  return digitalSourceType && { digitalSourceType };
}

/** Returns section, keywords, and entities; properties without values are omitted. */
function buildSubjects({ section, tags, about, mentions }: Article, site: Site) {
  const { name } = section ?? tags[0] ?? {};
  return {
    ...(name !== undefined && { articleSection: name }),
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => name) }),
    ...(about.length > 0 && { about: about.map((entity) => buildEntity(entity, site)) }),
    ...(mentions.length > 0 && { mentions: mentions.map((entity) => buildEntity(entity, site)) }),
  };
}

/** Lists the corrections, newest first. */
function buildCorrections({ url, corrections }: Article, site: Site): CorrectionComment[] {
  return corrections.toReversed().map(({ id, text, date }) => ({
    "@type": "CorrectionComment",
    text,
    datePublished: formatInstant(date),
    url: absoluteUrl(site, `${url}#${id}`),
  }));
}

/** Builds the path from the home page by the article's section, or else its first tag or its year. */
export function buildBreadcrumbJsonLd(article: Article, site: Site): WithContext<BreadcrumbList> {
  const { year } = article.date;
  const list = article.section ?? article.tags[0] ?? { name: String(year), url: yearUrl(year) };
  return buildBreadcrumbs([list, { name: article.title, url: article.url }], site);
}

/** Builds the path from the home page by the steps below it (schema.org/BreadcrumbList). */
export function buildBreadcrumbs(
  below: readonly { readonly name: string; readonly url: string }[],
  site: Site,
): WithContext<BreadcrumbList> {
  const steps = [{ name: site.name, url: "index.html" }, ...below];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absoluteUrl(site, url),
    })),
  };
}
