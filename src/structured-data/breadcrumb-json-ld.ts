import type { BreadcrumbList, WithContext } from "schema-dts";
import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl, yearUrl } from "../model/urls.ts";

/** The way from the home page over the article's first tag, or its year when it has none (schema.org/BreadcrumbList). */
export function buildBreadcrumbJsonLd(article: Article, site: Site): WithContext<BreadcrumbList> {
  const { year } = article.date;
  const steps = [
    { name: site.name, url: "index.html" },
    article.tags[0] ?? { name: String(year), url: yearUrl(year) },
    { name: article.title, url: article.url },
  ];
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
