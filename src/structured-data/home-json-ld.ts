import type { NewsMediaOrganization, WebSite, WithContext } from "schema-dts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";
import { buildPublisher, publisherId } from "./publisher-json-ld.ts";

/**
 * The site and its publisher, one script each: simple readers look at the top of a script only, and do not look
 * into an `@graph`.
 */
export function buildHomeJsonLd(
  site: Site,
): [WithContext<WebSite>, WithContext<Exclude<NewsMediaOrganization, string>>] {
  return [
    {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: site.name,
      description: site.description,
      url: absoluteUrl(site, "index.html"),
      inLanguage: site.lang,
      publisher: { "@id": publisherId(site) },
      license: site.licence.url,
    },
    { "@context": "https://schema.org", ...buildPublisher(site) },
  ];
}
