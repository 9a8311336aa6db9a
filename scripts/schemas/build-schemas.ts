import { readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import {
  authorsSchema,
  createSeriesSchema,
  entitiesSchema,
  sectionsSchema,
  siteSchema,
} from "../../src/loading/facts/schemas.ts";
import { createArticleSchema, pageSchema } from "../../src/loading/front-matter.ts";
import { createJsonSchema, mapSchemas } from "../../src/loading/json-schema.ts";
import type { JsonFields } from "../../src/model/json.ts";
import { packageRoot } from "../../src/model/package-root.ts";
import { createCommentFinder } from "./read-comments.ts";

/** Finds what is said about the field at a path. */
type Describe = (path: readonly string[]) => string | undefined;

const handbook = "src/content/pages/handbook/front-matter.md";
const commented = [
  "src/loading/appearance/appearance-input.ts",
  "src/loading/facts/frame-facts-input.ts",
  "src/loading/facts/publisher-facts-input.ts",
  "src/loading/facts/support-facts-input.ts",
  "src/loading/facts/facts-input.ts",
];

/**
 * Builds the JSON Schemas of the package from the schemas that the build uses: of front matter with the sentences of the handbook's
 * tables, of facts with the comments of their types. Nothing is said twice.
 * @returns the text of each file in `src/exports/schemas/`, by name.
 */
export async function buildSchemas(): Promise<Readonly<Record<string, string>>> {
  const read = (file: string) => readFile(path.join(packageRoot, file), "utf8");
  const tables = await read(handbook);
  const sources = await Promise.all(commented.map(read));
  const facts = (title: string, schema: z.ZodType, type: string) =>
    build(title, schema, createCommentFinder(sources, type));
  return {
    "article.schema.json": build(
      "Front matter of an article",
      createArticleSchema("UTC"),
      readTable(tables, "Fields of an article"),
    ),
    "page.schema.json": build("Front matter of a page", pageSchema, readTable(tables, "Fields of a page")),
    "site.schema.json": facts("_data/site.ts", siteSchema, "SiteFacts"),
    "authors.schema.json": facts("_data/authors.ts", authorsSchema, "AuthorFacts"),
    "tags.schema.json": facts("_data/tags.ts", entitiesSchema, "EntityFacts"),
    "people.schema.json": facts("_data/people.ts", entitiesSchema, "EntityFacts"),
    "organizations.schema.json": facts("_data/organizations.ts", entitiesSchema, "EntityFacts"),
    "sections.schema.json": facts("_data/sections.ts", sectionsSchema, "SectionFacts"),
    "series.schema.json": facts("_data/series.ts", createSeriesSchema("UTC"), "SeriesFacts"),
  };
}

function build(title: string, schema: z.ZodType, describe: Describe): string {
  const { $schema = "", ...created } = mapProperties(createJsonSchema(schema), describe);
  return `${JSON.stringify({ $schema, title, ...created }, null, 2)}\n`;
}

/** Adds to each field its description, plain and in Markdown; one that its schema has already stays. */
function mapProperties(schema: JsonFields, describe: Describe): JsonFields {
  return mapSchemas(schema, (one, field) => {
    const { properties, ...others } = one;
    if (typeof properties !== "object" || properties === null) return one;
    const described = Object.entries(properties).map(([name, value]) => {
      const text = describe([...field, name]);
      return [name, text === undefined || typeof value !== "object" ? value : { ...explain(text), ...value }];
    });
    return { ...others, properties: Object.fromEntries(described) };
  });
}

function explain(markdown: string): JsonFields {
  const plain = markdown.replaceAll("`", "");
  return { description: plain, ...(plain !== markdown && { markdownDescription: markdown }) };
}

/** Reads a table of the handbook: the first column has a field's path, the second what it is. */
function readTable(markdown: string, heading: string): Describe {
  const [, rest = ""] = markdown.split(`\n## ${heading}\n`);
  const [table = ""] = rest.split(/^#/m);
  const rows = [...table.matchAll(/^\| `([\w.]+)` \| (.+?) \|$/gm)];
  // Links lead from one page of the handbook to another, and nowhere from an editor.
  const texts = new Map(
    rows.map(([, name, text = ""]) => [
      name,
      text.replace(/\[([^\]]+)\]\([^)]+\)|; its fields are below$/g, "$1"),
    ]),
  );
  return (field) => texts.get(field.join("."));
}
