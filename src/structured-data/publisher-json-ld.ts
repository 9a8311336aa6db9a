import type { NewsMediaOrganization } from "schema-dts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** The same node on every page, so that a reader of several pages sees one publisher. */
export function publisherId(site: Site): string {
  return `${absoluteUrl(site, "index.html")}#publisher`;
}

/** Who answers for the publication, with the policies it has put in writing (schema.org/NewsMediaOrganization). */
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
    // One page says both how unnamed sources are treated and how facts are checked.
    unnamedSourcesPolicy: absoluteUrl(site, sourcingPolicy),
    verificationFactCheckingPolicy: absoluteUrl(site, sourcingPolicy),
  };
}
