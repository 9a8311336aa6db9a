import type { z } from "zod";
import { createExtraSchema, type ExtraSchema } from "../loading/facts/extra-schema.ts";
import type {
  AuthorFacts,
  EntityFacts,
  SectionFacts,
  SeriesFacts,
  SiteFacts,
} from "../loading/facts/facts-input.ts";

/*
 * `import { defineSite } from "offprint/facts"`: functions for the files in `_data`. Each returns its argument; editors complete and
 * explain the fields, and a wrong field does not compile.
 */

export type {
  FontFacts,
  LogoFacts,
  PaletteFacts,
  SchemeFact,
  ThemeFacts,
  TypeFacts,
} from "../loading/appearance/appearance-input.ts";
export type {
  AiUseFacts,
  AuthorFacts,
  AuthorRecord,
  EntityFacts,
  EntityRecord,
  FrontPageFacts,
  FrontSectionFacts,
  LicenceFacts,
  MiningFacts,
  PictureFacts,
  PlannedPart,
  SectionFacts,
  SeriesFacts,
  SeriesRecord,
  SiteFacts,
  TagAuthorityFacts,
} from "../loading/facts/facts-input.ts";
export type { LinkFacts, LinkGroupFacts, NamedAddressFacts } from "../loading/facts/frame-facts-input.ts";
export type { PublisherFacts } from "../loading/facts/publisher-facts-input.ts";
export type { SignUpFacts, SupportFacts, SupportLinkFacts } from "../loading/facts/support-facts-input.ts";

/** `_data/site.ts`: `export const site = defineSite({ … })`. */
export function defineSite(site: SiteFacts): SiteFacts {
  return site;
}

/** `_data/authors.ts`: `export const authors = defineAuthors({ ada: { name: "Ada", description: "Reports on ships." } })`. */
export function defineAuthors(authors: AuthorFacts): AuthorFacts {
  return authors;
}

/** `_data/tags.ts`: `export const tags = defineTags({ quays: { name: "Quays", description: "Where ships land." } })`. */
export function defineTags(tags: EntityFacts): EntityFacts {
  return tags;
}

/** `_data/people.ts`: `export const people = definePeople({ … })`, what `about` and `mentions` of articles may list. */
export function definePeople(people: EntityFacts): EntityFacts {
  return people;
}

/** `_data/organizations.ts`: `export const organizations = defineOrganizations({ … })`, likewise. */
export function defineOrganizations(organizations: EntityFacts): EntityFacts {
  return organizations;
}

/** `_data/sections.ts`: `export const sections = defineSections({ … })`, in the order in which the publication lists them. */
export function defineSections(sections: SectionFacts): SectionFacts {
  return sections;
}

/** `_data/series.ts`: `export const series = defineSeries({ … })`, stories that are told in several articles. */
export function defineSeries(series: SeriesFacts): SeriesFacts {
  return series;
}

/** Schemas for {@link defineExtra} (https://zod.dev). */
export { z } from "zod";
export { readExtra } from "../loading/facts/extra-schema.ts";

/**
 * `_data/extra.ts`: `export const extra = defineExtra({ rating: z.int().min(1).max(5).optional() })`, fields of the publication's own
 * that articles have under `extra`. A layout gets them by `readExtra(article, extra)`.
 */
export function defineExtra<Fields extends z.core.$ZodLooseShape>(fields: Fields): ExtraSchema<Fields> {
  return createExtraSchema(fields);
}
