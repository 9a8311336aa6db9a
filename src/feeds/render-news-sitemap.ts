import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Edition } from "../model/edition.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { renderXml, type XmlElement } from "./render-xml.ts";
import { sitemapNamespace } from "./sitemap.ts";

const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";
const maxArticles = 1000;
/** How long an article is listed after it was published. */
export const recentPeriod = { hours: 48 } as const;

/**
 * Renders a sitemap for news search (Google's sitemap-news 0.9, which extends sitemaps.org 0.9): the articles of the two days before the
 * build's clock, at most 1,000.
 */
export function renderNewsSitemap({ site, now, articles }: Edition): string {
  const since = now.minus(recentPeriod);
  const recent = articles.filter(({ date }) => date >= since && date <= now).slice(0, maxArticles);
  // Without recent articles, the home page is listed, without news metadata: the schema of sitemaps.org requires a URL.
  const url =
    recent.length > 0
      ? recent.map((article) => buildNewsUrl(article, site))
      : { loc: absoluteUrl(site, "index.html") };
  return renderXml({ urlset: { "@_xmlns": sitemapNamespace, "@_xmlns:news": newsNamespace, url } });
}

function buildNewsUrl({ url, title, date, lang }: Article, site: Site): XmlElement {
  return {
    loc: absoluteUrl(site, url),
    "news:news": {
      "news:publication": { "news:name": site.name, "news:language": formatNewsLanguage(lang) },
      "news:publication_date": formatInstant(date),
      "news:title": title,
    },
  };
}

/** Formats a language as Google requires: the ISO 639 code alone, but `zh-cn` and `zh-tw` for simplified and traditional Chinese. */
function formatNewsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
