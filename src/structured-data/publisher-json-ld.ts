import type { NewsMediaOrganization, WebSite, WithContext } from "schema-dts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** Returns the publisher's `@id`, which is the same on every page. */
function publisherId(site: Site): string {
  return `${absoluteUrl(site, "index.html")}#publisher`;
}

/** Builds the publisher with its policies (schema.org/NewsMediaOrganization). */
export function buildPublisher(site: Site): Exclude<NewsMediaOrganization, string> {
  const { name, description, sameAs, about, correctionsPolicy, sourcingPolicy } = site.publisher;
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(site),
    name,
    description,
    url: absoluteUrl(site, "index.html"),
    ...(sameAs.length > 0 && { sameAs }),
    publishingPrinciples: absoluteUrl(site, about),
    correctionsPolicy: absoluteUrl(site, correctionsPolicy),
    // One page has both policies.
    unnamedSourcesPolicy: absoluteUrl(site, sourcingPolicy),
    verificationFactCheckingPolicy: absoluteUrl(site, sourcingPolicy),
  };
}

/** Builds the site and its publisher, for one script each: simple readers support no `@graph`, and see only the top level of a script. */
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
      ...(site.licence.url !== undefined && { license: site.licence.url }),
    },
    { "@context": "https://schema.org", ...buildPublisher(site) },
  ];
}
