import { expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import {
  defineAuthors,
  defineOrganizations,
  definePeople,
  defineSections,
  defineSeries,
  defineSite,
  defineTags,
} from "../../../src/exports/facts.ts";
import type {
  AuthorFacts,
  EntityFacts,
  SectionFacts,
  SeriesFacts,
  SiteFacts,
} from "../../../src/loading/facts/facts-input.ts";
import type {
  authorsSchema,
  createSeriesSchema,
  entitiesSchema,
  sectionsSchema,
  siteSchema,
} from "../../../src/loading/facts/schemas.ts";
import { sampleFacts } from "../../helpers/publication.ts";

/** A type without the differences that publications do not see: `readonly`, and `undefined` beside `?`. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Name in keyof T]: Plain<Exclude<T[Name], undefined>> }
    : T;

it("has the same fields in the types that publications use as in the schemas (checked by tsc)", () => {
  // A field of a schema that is missing here belongs into src/loading/facts/facts-input.ts, with a comment for writers.
  expectTypeOf<Plain<SiteFacts>>().toEqualTypeOf<Plain<z.input<typeof siteSchema>>>();
  expectTypeOf<Plain<AuthorFacts>>().toEqualTypeOf<Plain<z.input<typeof authorsSchema>>>();
  expectTypeOf<Plain<EntityFacts>>().toEqualTypeOf<Plain<z.input<typeof entitiesSchema>>>();
  expectTypeOf<Plain<SectionFacts>>().toEqualTypeOf<Plain<z.input<typeof sectionsSchema>>>();
  expectTypeOf<Plain<SeriesFacts>>().toEqualTypeOf<Plain<z.input<ReturnType<typeof createSeriesSchema>>>>();
});

it("returns the facts as they were given", () => {
  const { site, authors, tags, people, organizations } = sampleFacts;
  expect(defineSite(site)).toBe(site);
  expect(defineAuthors(authors)).toBe(authors);
  expect(defineTags(tags)).toBe(tags);
  expect(definePeople(people)).toBe(people);
  expect(defineOrganizations(organizations)).toBe(organizations);
  expect(defineSections(tags)).toBe(tags);
  expect(defineSeries(tags)).toBe(tags);
});
