import type { z } from "zod";
import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import type { Entity, EntityKind } from "../model/entity.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { Publisher, Site } from "../model/site.ts";
import { describeIssues } from "./describe-issues.ts";
import { authorsSchema, entitiesSchema, siteSchema } from "./facts.ts";
import { locateInSource } from "./locate-in-source.ts";

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
 * Parses the facts.
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
  diagnostics.push(...checkIds(people, organizations, readFile));
  if (!site || !authors || !tags || !people || !organizations || diagnostics.length > 0) {
    return { diagnostics };
  }
  return {
    facts: {
      site: { ...site, publisher: buildPublisher(site.publisher) },
      authors: buildEntities("author", "authors", authors),
      tags: buildEntities("tag", "tags", tags),
      people: buildEntities("person", "people", people),
      organizations: buildEntities("organization", "organizations", organizations),
    },
  };
}

/** An article names people and organisations in the same fields, so none may have the id of another. */
function checkIds(
  people: object | undefined,
  organizations: object | undefined,
  readFile: ReadFactsFile,
): Diagnostic[] {
  const shared = Object.keys(organizations ?? {}).filter((id) => people && Object.hasOwn(people, id));
  return shared.map((id) => {
    const { file, source } = readFile("organizations");
    const message = `"${id}" is also a person; an id in about or mentions must name one thing`;
    return { file, ...locateInSource(source, [id]), field: id, message };
  });
}

/** Slugs of pages become URLs. */
function buildPublisher(publisher: z.output<typeof siteSchema>["publisher"]): Publisher {
  const { about, correctionsPolicy, sourcingPolicy } = publisher;
  return {
    ...publisher,
    about: `${about}.html`,
    correctionsPolicy: `${correctionsPolicy}.html`,
    sourcingPolicy: `${sourcingPolicy}.html`,
  };
}

/** The message for an id that no record has; names the nearest one, if one is near. */
export function describeUnknownId(id: string, what: string, known: Iterable<string>, file: string): string {
  const nearest = findNearest(id, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `add it to ${file}`;
  return `no ${what} has the id "${id}"; ${hint}`;
}

function buildEntities(
  kind: EntityKind,
  folder: string,
  records: Record<string, z.output<typeof entitiesSchema>[string] & { isDesk?: boolean }>,
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
