import { z } from "zod";
import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import type { Entity, EntityKind } from "../model/entity.ts";
import { findNearest } from "../model/find-nearest.ts";
import { languageTag } from "../model/language-tag.ts";
import { identifier, lineOfText } from "../model/line-of-text.ts";
import type { Site } from "../model/site.ts";
import { longestSlug, slugPattern } from "../model/slug.ts";
import { describeIssues } from "./describe-issues.ts";
import { describeForbiddenEnding, endingPattern } from "./linked-files.ts";
import { locateInSource } from "./locate-in-source.ts";

const webAddress = z.url({ protocol: /^https?$/ });

/** Where the site is published: the folder that everything stands in. A missing slash at the end is added. */
export const siteAddress = webAddress
  .refine(
    isFolderAddress,
    "expected an address without ?, # and user name, such as https://example.org/news/",
  )
  .transform((url) => new URL(url).href.replace(/\/?$/, "/"));

const siteSchema = z.strictObject({
  name: lineOfText,
  tagline: lineOfText,
  description: lineOfText.max(200),
  url: siteAddress,
  lang: languageTag,
  timeZone: z.string().refine(isTimeZone, "expected an IANA time zone such as Europe/Berlin or UTC"),
  tagAuthority: z.strictObject({
    domain: z.string().regex(/^[a-z0-9.-]+$/, "expected a domain such as example.org"),
    date: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/),
  }),
  publisher: z.strictObject({
    name: lineOfText,
    description: lineOfText,
    sameAs: z.array(webAddress),
    /** Slugs of pages in `src/content/pages`. */
    about: identifier,
    correctionsPolicy: identifier,
    sourcingPolicy: identifier,
  }),
  licence: z.strictObject({ name: lineOfText, url: webAddress }),
  articlesPerPage: z.int().min(1).max(200),
  articlesPerFeed: z.int().min(1).max(500),
  offprints: z.boolean().default(true),
  cards: z.boolean().default(true),
  /** Endings of files that texts may link to, beyond those of documents, tables, pictures, sound, film and archives. */
  linkedFiles: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(endingPattern, "expected an ending with its dot, such as .stl")
        .superRefine((ending, context) => {
          const message = describeForbiddenEnding(ending);
          if (message !== undefined) context.addIssue({ code: "custom", message: `such a file ${message}` });
        }),
    )
    .default([]),
  minimumSources: z.int().min(0).max(100).default(0),
  history: z.enum(["optional", "required"]).default("optional"),
  showCommitSubjects: z.boolean().default(false),
});

const entitySchema = z.strictObject({
  name: lineOfText,
  description: lineOfText,
  sameAs: z.array(webAddress).default([]),
});
const authorSchema = entitySchema.extend({
  /** A desk signs for the newsroom: an organisation, not a person, in structured data. */
  isDesk: z.boolean().default(false),
});

const entitiesSchema = recordOf(entitySchema);
const authorsSchema = recordOf(authorSchema);

/** What `_data/site.ts` writes. */
export type SiteFacts = z.input<typeof siteSchema>;
/** What `_data/tags.ts`, `_data/people.ts` and `_data/organizations.ts` write: records by id. */
export type EntityFacts = z.input<typeof entitiesSchema>;
/** What `_data/authors.ts` writes. */
export type AuthorFacts = z.input<typeof authorsSchema>;

/** The publication's typed facts as their files export them: unknown until parsed. */
export interface RawFacts {
  readonly site: unknown;
  readonly authors: unknown;
  readonly tags: unknown;
  readonly people: unknown;
  readonly organizations: unknown;
}

/** Facts that passed. Entities are by id, in the order of their names. */
export interface Facts {
  readonly site: Site;
  readonly authors: ReadonlyMap<string, Entity>;
  readonly tags: ReadonlyMap<string, Entity>;
  readonly people: ReadonlyMap<string, Entity>;
  readonly organizations: ReadonlyMap<string, Entity>;
}

/** A file of facts: its path, for messages, and its text, to find the line of a mistake. */
export interface FactsFile {
  readonly file: string;
  readonly source: string;
}

export type ReadFactsFile = (name: keyof RawFacts) => FactsFile;

/**
 * Checks the facts against their schemas.
 * @returns the facts, or every mistake in them, placed in the file that wrote it.
 */
export function parseFacts(
  raw: RawFacts,
  readFile: ReadFactsFile,
): { readonly facts: Facts } | { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parse = <T>(name: keyof RawFacts, schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(raw[name]);
    if (result.success) return result.data;
    const { file, source } = readFile(name);
    for (const { path, field, message } of describeIssues(result.error, raw[name])) {
      diagnostics.push({ file, ...locateInSource(source, path), field: field || name, message });
    }
    return undefined;
  };

  const site = parse("site", siteSchema);
  const authors = parse("authors", authorsSchema);
  const tags = parse("tags", entitiesSchema);
  const people = parse("people", entitiesSchema);
  const organizations = parse("organizations", entitiesSchema);
  for (const id of Object.keys(organizations ?? {}).filter((id) => people && Object.hasOwn(people, id))) {
    const { file, source } = readFile("organizations");
    const message = `"${id}" is also a person; an id in about or mentions must name one thing`;
    diagnostics.push({ file, ...locateInSource(source, [id]), field: id, message });
  }
  if (!site || !authors || !tags || !people || !organizations || diagnostics.length > 0) {
    return { diagnostics };
  }
  return {
    facts: {
      site: {
        ...site,
        publisher: {
          ...site.publisher,
          about: `${site.publisher.about}.html`,
          correctionsPolicy: `${site.publisher.correctionsPolicy}.html`,
          sourcingPolicy: `${site.publisher.sourcingPolicy}.html`,
        },
      },
      authors: buildEntities("author", "authors", authors),
      tags: buildEntities("tag", "tags", tags),
      people: buildEntities("person", "people", people),
      organizations: buildEntities("organization", "organizations", organizations),
    },
  };
}

/** Resolves an id, or says which known id is nearest. */
export function describeUnknownId(id: string, what: string, known: Iterable<string>, file: string): string {
  const nearest = findNearest(id, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `add it to ${file}`;
  return `no ${what} has the id "${id}"; ${hint}`;
}

function buildEntities(
  kind: EntityKind,
  folder: string,
  records: Record<string, z.output<typeof entitySchema> & { isDesk?: boolean }>,
): Map<string, Entity> {
  const hasFeed = kind === "tag" || kind === "author";
  const entities = Object.entries(records).map(
    ([id, { name, description, sameAs, isDesk }]): Entity => ({
      kind,
      id,
      name,
      description,
      sameAs,
      url: `${folder}/${id}.html`,
      ...(hasFeed && { feedUrl: `${folder}/${id}.xml` }),
      ...(isDesk && { isDesk }),
    }),
  );
  entities.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
  return new Map(entities.map((entity) => [entity.id, Object.freeze(entity)]));
}

/** Records by id. */
export function recordOf<T extends z.ZodType>(schema: T) {
  const id = z
    .string()
    .regex(slugPattern, "an id has only a-z, 0-9 and single hyphens")
    .max(longestSlug, `an id has at most ${longestSlug} characters`);
  return z.record(id, schema);
}

function isFolderAddress(address: string): boolean {
  // No address at all is a mistake of its own.
  if (!URL.canParse(address)) return true;
  const { origin, pathname, href } = new URL(address);
  return href === origin + pathname;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
