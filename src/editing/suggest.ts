import { isSchema } from "../loading/json-schema.ts";
import type { JsonFields, JsonValue } from "../model/json.ts";
import { readPlace } from "./read-place.ts";

/** Something that a writer may choose. */
export interface Suggestion {
  readonly label: string;
  /** A few words beside it: the name of an id, `needed`. */
  readonly detail: string;
  /** In Markdown. */
  readonly explanation: string;
  readonly insert: string;
}

/**
 * Lists what may be written at a place of front matter: names of fields that are not there yet, choices, ids, examples.
 * @param schema the JSON Schema of the front matter.
 * @param line from 0.
 * @param column from 0.
 */
export function suggest(content: string, line: number, column: number, schema: JsonFields): Suggestion[] {
  const place = readPlace(content, line, column);
  if (place === undefined) return [];
  const schemas = findAll(schema, place.path);
  // Right behind the colon, a space belongs between.
  const space = content.split(/\r?\n/)[line]?.[column - 1] === ":" ? " " : "";
  if (place.part === "value")
    return schemas
      .flatMap((found) => listValues(found, place.before === ""))
      .map((one) => ({ ...one, insert: space + one.insert }));
  const values = place.path.at(-1) === "*" ? schemas.flatMap((found) => listValues(found, false)) : [];
  const top = content.split(/\r?\n---[ \t]*(?:\r?\n|$)/, 1)[0] ?? "";
  const isThere = (name: string) => place.path.length === 0 && new RegExp(`^${name}:`, "m").test(top);
  return [
    ...values,
    ...unique(schemas.flatMap((found) => listFields(found))).filter(({ label }) => !isThere(label)),
  ];
}

/** Explains the field or value at a place, in Markdown; undefined if there is nothing to say. */
export function explain(
  content: string,
  line: number,
  column: number,
  schema: JsonFields,
): string | undefined {
  const text = content.split(/\r?\n/)[line] ?? "";
  // To the end of the word and, for a name, behind its colon.
  const rest = /^[\w-]*:?/.exec(text.slice(column))?.[0] ?? "";
  const place = readPlace(content, line, column + rest.length);
  if (place === undefined) return undefined;
  const found = findAll(schema, place.path);
  const word = /[\w-]*$/.exec(text.slice(0, column))?.[0] + rest;
  const named = rest.endsWith(":") ? [] : found.flatMap((one) => listValues(one, false));
  const value = named.find(({ label, detail }) => label === word && detail !== "");
  if (value) return `\`${value.label}\`: ${value.detail}`;
  return (
    found.map(readDescription).find((description) => description !== "") ?? explainList(schema, place.path)
  );
}

/** The entries of a list are explained by the list. */
function explainList(schema: JsonFields, path: readonly string[]): string | undefined {
  const list = path.at(-1) === "*" ? findAll(schema, path.slice(0, -1)) : [];
  return list.map(readDescription).find((description) => description !== "");
}

/** Finds each schema that may apply at a path. */
function findAll(schema: JsonFields, path: readonly string[]): JsonFields[] {
  const options = listOptions(schema);
  const [name, ...rest] = path;
  if (name === undefined) return options;
  return options.flatMap(({ properties, additionalProperties, items }) => {
    const own = isSchema(properties) ? properties[name] : undefined;
    const next = name === "*" ? items : (own ?? additionalProperties);
    return isSchema(next) ? findAll(next, rest) : [];
  });
}

function listOptions(schema: JsonFields): JsonFields[] {
  const inner = [schema["anyOf"], schema["oneOf"]].flatMap((options) => listOf(options).filter(isSchema));
  return [schema, ...inner.flatMap(listOptions)];
}

function listFields({ properties, required }: JsonFields): Suggestion[] {
  const fields = isSchema(properties) ? Object.entries(properties) : [];
  return fields.map(([label, field]) => ({
    label,
    detail: listOf(required).includes(label) ? "needed" : "",
    explanation: isSchema(field) ? readDescription(field) : "",
    insert: `${label}: `,
  }));
}

/** @param isWhole whether nothing stands there yet: then an entry of a list gets its brackets. */
function listValues(schema: JsonFields, isWhole: boolean): Suggestion[] {
  const { type, items, enum: choices, enumDescriptions, examples, const: only } = schema;
  if (type === "array" && isSchema(items) && isWhole)
    return listValues(items, false).map((one) => ({ ...one, insert: `[${one.insert}]` }));
  const names = listOf(enumDescriptions);
  const all = [
    ...listOf(choices),
    ...(only === undefined ? [] : [only]),
    ...listOf(examples),
    ...(type === "boolean" ? [true, false] : []),
  ];
  return all.map((value, index) => ({
    label: String(value),
    detail: String(names[index] ?? (only === undefined ? "" : readDescription(schema))),
    explanation: readDescription(schema),
    insert: String(value),
  }));
}

function readDescription({ markdownDescription, description }: JsonFields): string {
  return String(markdownDescription ?? description ?? "");
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.map((one) => [one.label, one])).values()];
}
