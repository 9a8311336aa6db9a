import type { z } from "zod";
import { findEnd } from "../../model/decode-text.ts";
import { describeIssues } from "../../model/describe-issues.ts";
import { type Diagnostic, throwAny } from "../../model/diagnostic.ts";
import type { Entity, Series } from "../../model/entity.ts";
import { findNearest } from "../../model/find-nearest.ts";
import type { Site } from "../../model/site.ts";
import { setProse } from "../set-prose.ts";
import { type PictureFact, splitPictures } from "./author-facts.ts";
import { buildEntities, sortByName } from "./build-entities.ts";
import { parseExtraSchema } from "./extra-schema.ts";
import { locateFact } from "./locate-fact.ts";
import type { MenuFacts } from "./menu-facts.ts";
import { buildPublisher } from "./publisher-facts.ts";
import { authorsSchema, createSeriesSchema, entitiesSchema, sectionsSchema, siteSchema } from "./schemas.ts";

/** Files of facts that a publication may have. A missing one counts as a file without records. */
export const optionalFacts = ["sections", "series", "extra"] as const;

const requiredFacts = ["site", "authors", "tags", "people", "organizations"] as const;

/** All files of facts, `_data/<name>.ts`. */
export const factsNames = [...requiredFacts, ...optionalFacts] as const;

type RequiredFacts = (typeof requiredFacts)[number];
type OptionalFacts = (typeof optionalFacts)[number];
export type FactsName = RequiredFacts | OptionalFacts;

/** The publication's facts as their files export them, not parsed yet. */
export type RawFacts = Readonly<Record<RequiredFacts, unknown> & Partial<Record<OptionalFacts, unknown>>>;

/** A file of facts: its path, its text, to find the line of a diagnostic, and what it exports. */
export interface FactsFile {
  readonly file: string;
  readonly source: string;
  readonly value: unknown;
}

export type FactsFiles = Readonly<Record<FactsName, FactsFile>>;

/** Facts that passed. Entities are by id: sections and series in the order of their file, the others in the order of their names. */
export interface Facts extends Readonly<Record<Exclude<RequiredFacts, "site">, ReadonlyMap<string, Entity>>> {
  readonly site: Site;
  /** Targets that are not resolved yet. */
  readonly menus: MenuFacts;
  /** By the authors' ids. */
  readonly authorPictures: ReadonlyMap<string, PictureFact>;
  readonly sections: ReadonlyMap<string, Entity>;
  readonly series: ReadonlyMap<string, Series>;
  /** The schema of the publication's own fields of articles. */
  readonly extra?: z.ZodObject;
}

/** The site as its facts say; the files that they name are not read yet. */
export type ParsedSite = Omit<Site, "theme" | "logo" | "icons"> &
  Pick<z.output<typeof siteSchema>, "theme" | "logo" | "icon">;

/** Facts before `loadAppearance`. */
export interface ParsedFacts extends Omit<Facts, "site"> {
  readonly site: ParsedSite;
}

/**
 * Parses the facts.
 * @throws ContentError with every mistake, at its place in the file of facts.
 */
export function parseFacts(files: FactsFiles): ParsedFacts {
  const diagnostics: Diagnostic[] = [];
  const parsed: (readonly [z.ZodType, unknown])[] = [];
  const parse = <T>(name: FactsName, schema: z.ZodType<T>): T | undefined => {
    const { data, error } = schema.safeParse(files[name].value);
    for (const { path, field, message } of error ? describeIssues(error, files[name].value, schema) : [])
      diagnostics.push(reportFact(files[name], path, message, field || name));
    parsed.push([schema, data]);
    return data;
  };
  const site = parse("site", siteSchema);
  const authors = parse("authors", authorsSchema) ?? {};
  const tags = parse("tags", entitiesSchema) ?? {};
  const people = parse("people", entitiesSchema) ?? {};
  const organizations = parse("organizations", entitiesSchema) ?? {};
  const sections = parse("sections", sectionsSchema) ?? {};
  // With a mistake in the site's facts nothing is published, so any time zone does: dates are only checked.
  const series = parse("series", createSeriesSchema(site?.timeZone ?? "utc")) ?? {};
  diagnostics.push(
    ...checkNamesakes(people, organizations, files.organizations),
    ...checkFrontPage(site?.frontPage?.sections ?? [], Object.keys(sections), files.site),
  );
  const extra = parseExtraSchema(files.extra.value, (message) => reportFact(files.extra, ["extra"], message));
  throwAny([...diagnostics, ...extra.diagnostics]);
  if (!site) throw new Error("facts without a diagnostic have a site");
  for (const [schema, data] of parsed) setProse(schema, data, site.lang);
  const { navigation, footer, ...others } = site;
  const { records, pictures } = splitPictures(authors);
  return {
    site: { ...others, publisher: buildPublisher(site.publisher) },
    menus: { ...(navigation && { navigation }), ...(footer && { footer }) },
    authors: sortByName(buildEntities("author", records)),
    authorPictures: pictures,
    tags: sortByName(buildEntities("tag", tags)),
    people: sortByName(buildEntities("person", people)),
    organizations: sortByName(buildEntities("organization", organizations)),
    sections: buildEntities("section", sections),
    series: buildEntities("series", series),
    ...(extra.schema && { extra: extra.schema }),
  };
}

/** Creates a diagnostic about a value in a file of facts. */
export function reportFact(
  { file, source }: FactsFile,
  path: readonly PropertyKey[],
  message: string,
  field = path.map(String).join("."),
): Diagnostic {
  return { file, ...findEnd(source.slice(0, locateFact(file, source, path))), field, message };
}

/** An article names people and organisations in the same fields, so no id may stand for both. */
function checkNamesakes(people: object, organizations: object, file: FactsFile): Diagnostic[] {
  return Object.keys(organizations)
    .filter((id) => Object.hasOwn(people, id))
    .map((id) => {
      const message = `"${id}" is also a person; an id in about or mentions must name one thing`;
      return reportFact(file, [id], message);
    });
}

function checkFrontPage(
  listed: readonly { readonly id: string }[],
  sections: readonly string[],
  file: FactsFile,
): Diagnostic[] {
  return listed.flatMap(({ id }, index) => {
    if (sections.includes(id)) return [];
    const message = describeUnknownId(id, "section", sections, "_data/sections.ts");
    return [reportFact(file, ["frontPage", "sections", index], message)];
  });
}

/** Describes an id that no record has; suggests the nearest id, if one is near, or else to add a record to `file`. */
export function describeUnknownId(id: string, what: string, ids: Iterable<string>, file: string): string {
  const nearest = findNearest(id, ids);
  const hint = nearest ? `did you mean "${nearest}"?` : `add it to ${file}`;
  return `no ${what} has the id "${id}"; ${hint}`;
}
