import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as facts from "../../src/loading/facts/schemas.ts";
import { createArticleSchema, pageSchema } from "../../src/loading/front-matter.ts";
import { createSourceSchema } from "../../src/model/source.ts";
import { readHandbook } from "../helpers/handbook.ts";

const pages = await readHandbook();
const page = (name: string) => pages.get(name) ?? "";

/** Lists the fields of a schema, those of objects in it as `image.src`. Records by id are described elsewhere. */
function listKeys(schema: unknown, prefix = ""): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => [
      prefix + name,
      ...listKeys(field, `${prefix}${name}.`),
    ]);
  if (schema instanceof z.ZodArray) return listKeys(schema.element, prefix);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((one) => listKeys(one, prefix)))];
  const inner = unwrap(schema);
  return inner === undefined ? [] : listKeys(inner, prefix);
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional
    ? schema.unwrap()
    : undefined;
}

/** The fields of the records in a file of facts. */
function listRecordKeys(schema: unknown): string[] {
  return schema instanceof z.ZodRecord ? listKeys(schema.valueType) : [];
}

const tables: readonly (readonly [name: string, page: string, heading: string, keys: readonly string[]])[] = [
  ["an article", "front-matter", "Fields of an article", listKeys(createArticleSchema("UTC"))],
  ["a page", "front-matter", "Fields of a page", listKeys(pageSchema)],
  ["an author", "facts", "Authors", listRecordKeys(facts.authorsSchema)],
  [
    "people, organizations and topics",
    "facts",
    "People, organizations, topics",
    listRecordKeys(facts.entitiesSchema),
  ],
];

describe("the handbook", () => {
  it.each(tables)("names every field of %s, and none that there is not", (_, name, heading, keys) => {
    expect(keys.length).toBeGreaterThan(2);
    expect(listFields(page(name), heading).sort()).toEqual([...keys].sort());
  });

  it.each([
    ["an article", "Fields of an article", createArticleSchema("UTC")],
    ["a page", "Fields of a page", pageSchema],
  ] as const)("has the fields of %s in the order that check --fix puts them in", (_, heading, { shape }) => {
    const fields = listFields(page("front-matter"), heading).filter((field) => !field.includes("."));
    expect(fields).toEqual(Object.keys(shape));
  });

  it("names every fact of the site, and none that there is not", () => {
    const known = new Set(listKeys(facts.siteSchema));
    const sections = page("facts")
      .split(/^## /m)
      .filter((text) => !/^(?:Authors|People|Sections|Series)/.test(text));
    const named = sections.flatMap((text) => listNamed(text).filter((field) => !field.endsWith(".ts")));
    expect([...new Set(named)].sort()).toEqual([...known].sort());
  });

  it("names every kind of source with all its fields", () => {
    const schema = createSourceSchema(z.any());
    const rows = page("sources-and-corrections")
      .split("\n")
      .filter((line) => /^\| `(?:\w+)` \| `/.test(line))
      .map((line) => line.split("|").slice(1, 4));
    const described = rows.map(([kind = "", needs = "", may = ""]) => [
      /`(\w+)`/.exec(kind)?.[1],
      listNames(needs),
      listNames(may),
    ]);
    const expected = schema.options.map(({ shape: { kind, ...fields } }) => {
      const entries = Object.entries(fields);
      const isOptional = ([, field]: readonly [string, unknown]) => unwrap(field) !== undefined;
      return [
        kind.value,
        entries
          .filter((entry) => !isOptional(entry))
          .map(([name]) => name)
          .sort(),
        entries
          .filter(isOptional)
          .map(([name]) => name)
          .sort(),
      ];
    });
    expect(described.sort()).toEqual(expected.sort());
  });
});

/** The names between backticks that stand outside of brackets. */
function listNames(cell: string): string[] {
  return [...cell.replace(/\([^)]*\)/g, "").matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).sort();
}

/** Lists the names in the first column of the tables below a heading, up to the next heading of its level or above. */
function listFields(markdown: string, heading: string): string[] {
  const [, level = "", rest = ""] = new RegExp(`^(#+) ${heading}$(.*)`, "ms").exec(markdown) ?? [];
  if (level === "") throw new Error(`the page has no heading "${heading}"`);
  const end = rest.search(new RegExp(`^#{1,${level.length}} `, "m"));
  return listNamed(end < 0 ? rest : rest.slice(0, end));
}

/** Lists the names between backticks in the first column of all tables. */
function listNamed(markdown: string): string[] {
  const cells = [...markdown.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}
