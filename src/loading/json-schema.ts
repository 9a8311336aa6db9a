import { z } from "zod";
import { copyFields, type JsonFields, type JsonValue } from "../model/json.ts";

/**
 * Creates the JSON Schema (draft 7, which every editor's YAML service knows) of what a writer may write. What a schema of ours
 * checks with code, such as that a date exists, only the build knows.
 */
export function createJsonSchema(schema: z.ZodType): JsonFields {
  const created = z.toJSONSchema(schema, { io: "input", target: "draft-07", unrepresentable: "any" });
  const copied = copyFields(created);
  if ("fault" in copied) throw new Error(`a JSON Schema has ${copied.fault.found}`);
  return copied.value;
}

/** True for fields: the only form of a schema that is not `true` or `false`. */
export function isSchema(value: JsonValue | undefined): value is JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The name of a field in a path; `*` for any field of records by id. */
type Path = readonly string[];

/**
 * Replaces each schema in a JSON Schema, those inside first.
 * @param change gets a schema and the path of its field; the entries of a list, and the options of a choice, have that of the field.
 */
export function mapSchemas(
  schema: JsonFields,
  change: (schema: JsonFields, path: Path) => JsonFields,
  path: Path = [],
): JsonFields {
  const mapOne = (value: JsonValue, inner: Path) =>
    isSchema(value) ? mapSchemas(value, change, inner) : value;
  const mapped = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    if (keyword === "properties" && isSchema(value)) {
      const fields = Object.entries(value).map(([name, field]) => [name, mapOne(field, [...path, name])]);
      return [keyword, Object.fromEntries(fields)];
    }
    if (keyword === "items") return [keyword, mapOne(value, path)];
    if (keyword === "additionalProperties") return [keyword, mapOne(value, [...path, "*"])];
    const isChoice = ["anyOf", "oneOf", "allOf"].includes(keyword) && Array.isArray(value);
    return [keyword, isChoice ? value.map((option: JsonValue) => mapOne(option, path)) : value];
  });
  return change(Object.fromEntries(mapped), path);
}
