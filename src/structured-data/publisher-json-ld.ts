import type { NewsMediaOrganization, WebSite, WithContext } from "schema-dts";
import type { Publisher, Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** Returns the publisher's `@id`, which is the same on every page. */
function publisherId(site: Pick<Site, "url">): string {
  return `${absoluteUrl(site, "index.html")}#publisher`;
}

/** Builds the publisher with its policies (schema.org/NewsMediaOrganization); what the facts leave out is left out. */
export function buildPublisher({
  publisher,
  social = [],
  logo,
  url,
}: Site): Exclude<NewsMediaOrganization, string> {
  const { name, description, about, correctionsPolicy, sourcingPolicy } = publisher;
  const sameAs = [...new Set([...publisher.sameAs, ...social.map((account) => account.url)])];
  const page = (path: string) => absoluteUrl({ url }, path);
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId({ url }),
    name,
    description,
    url: page("index.html"),
    ...(sameAs.length > 0 && { sameAs }),
    ...(logo && {
      logo: {
        "@type": "ImageObject",
        url: page(logo.light.url),
        width: `${logo.light.width}`,
        height: `${logo.light.height}`,
      },
    }),
    ...(about !== undefined && { publishingPrinciples: page(about) }),
    ...(correctionsPolicy !== undefined && { correctionsPolicy: page(correctionsPolicy) }),
    // One page has both policies.
    ...(sourcingPolicy !== undefined && {
      unnamedSourcesPolicy: page(sourcingPolicy),
      verificationFactCheckingPolicy: page(sourcingPolicy),
    }),
  };
}

/** Builds how to reach the publisher, for the home page alone. */
function buildContact({ legalName, vatId, address, email, phone, contactForm }: Publisher) {
  const contact = {
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { telephone: phone }),
    ...(contactForm !== undefined && { url: contactForm }),
  };
  return {
    ...(legalName !== undefined && { legalName }),
    ...(vatId !== undefined && { vatID: vatId }),
    // Which line is the town differs between countries.
    ...(address && { address: { "@type": "PostalAddress" as const, streetAddress: address.join(", ") } }),
    ...(Object.keys(contact).length > 0 && {
      contactPoint: { "@type": "ContactPoint" as const, contactType: "editorial", ...contact },
    }),
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
    { "@context": "https://schema.org", ...buildPublisher(site), ...buildContact(site.publisher) },
  ];
}
