import type {
  CollectionPage,
  CreativeWorkSeries,
  Organization,
  Person,
  ProfilePage,
  Thing,
  WithContext,
} from "schema-dts";
import type { Entity } from "../model/entity.ts";
import type { Portrait } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { absoluteUrl } from "../model/urls.ts";

/** Named, because the compiler takes seconds to find out that an object is one of all the types of schema.org. */
type Author = Exclude<Person | Organization, string>;

/** Builds the page of an entity: a profile page for an author, a collection page for others. */
export function buildEntityPageJsonLd(
  entity: Entity,
  site: Site,
  portrait?: Portrait,
): WithContext<CollectionPage> | WithContext<ProfilePage> {
  const page = {
    name: entity.name,
    description: entity.description,
    url: absoluteUrl(site, entity.url),
    inLanguage: site.lang,
  };
  if (entity.kind === "author") {
    const mainEntity: Author = { ...buildAuthor(entity, site), ...buildProfile(entity, site, portrait) };
    return { "@context": "https://schema.org", "@type": "ProfilePage", ...page, mainEntity };
  }
  const about = buildEntity(entity, site);
  return { "@context": "https://schema.org", "@type": "CollectionPage", ...page, about };
}

/** Builds an author: a person, or an organisation if it is a desk. */
export function buildAuthor(author: Entity, site: Site): Author {
  const { sameAs, links = [], role } = author;
  const elsewhere = [...new Set([...sameAs, ...links.map(({ url }) => url)])];
  const facts = buildFacts({ ...author, sameAs: elsewhere }, site);
  if (author.isDesk) return { "@type": "Organization", ...facts };
  return { "@type": "Person", ...facts, ...(role !== undefined && { jobTitle: role }) };
}

/** Builds what only the page of an author says: picture and contact. */
function buildProfile({ email, form }: Entity, site: Site, portrait: Portrait | undefined) {
  const largest = portrait?.picture.formats.at(-1)?.variants.at(-1);
  return {
    ...(largest && { image: absoluteUrl(site, largest.url) }),
    ...(email !== undefined && { email }),
    ...(form !== undefined && {
      contactPoint: { "@type": "ContactPoint" as const, contactType: "editorial", url: form },
    }),
  };
}

/** Builds the entity that an article or page is about. */
export function buildEntity(entity: Entity, site: Site): Thing {
  const facts = buildFacts(entity, site);
  switch (entity.kind) {
    case "author":
      return buildAuthor(entity, site);
    case "person":
      return { "@type": "Person", ...facts };
    case "organization":
      return { "@type": "Organization", ...facts };
    case "series":
      return buildSeries(entity, site);
    case "tag":
    case "section":
      return { "@type": "Thing", ...facts };
  }
}

/** Builds the series that an article is a part of. */
export function buildSeries(series: Entity, site: Site): CreativeWorkSeries {
  return { "@type": "CreativeWorkSeries", ...buildFacts(series, site) };
}

function buildFacts({ name, url, sameAs }: Entity, site: Site) {
  return { name, url: absoluteUrl(site, url), ...(sameAs.length > 0 && { sameAs }) };
}
