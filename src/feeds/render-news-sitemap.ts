import type { Article } from "../model/article.ts";
import { formatInstant } from "../model/dates.ts";
import type { Edition } from "../model/edition.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { renderXml, type XmlElement } from "./render-xml.ts";
import { SITEMAP_NAMESPACE } from "./sitemap.ts";

const NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";
const MOST_ARTICLES = 1000;
const RECENT = { hours: 48 } as const;

/**
 * The articles of the two days before the build's clock, at most 1,000, for news search (Google's sitemap-news
 * 0.9, an extension of sitemaps.org's 0.9).
 */
export function renderNewsSitemap({ site, now, articles }: Edition): string {
  const since = now.minus(RECENT);
  const recent = articles.filter(({ date }) => date >= since && date <= now).slice(0, MOST_ARTICLES);
  // On a quiet day the home page stands in, without news metadata: Google allows such a URL, and the schema of
  // sitemaps.org does not allow a sitemap without any.
  const url =
    recent.length > 0
      ? recent.map((article) => buildNewsUrl(article, site))
      : { loc: absoluteUrl(site, "index.html") };
  return renderXml({ urlset: { "@_xmlns": SITEMAP_NAMESPACE, "@_xmlns:news": NEWS_NAMESPACE, url } });
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

/** Google's rule: the ISO 639 code alone, but `zh-cn` and `zh-tw` for Chinese in simplified and traditional script. */
function formatNewsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
