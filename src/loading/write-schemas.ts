import { readFileSync } from "node:fs";
import path from "node:path";
import { readIfThere } from "../memory/read-if-there.ts";
import { writeWhole } from "../memory/write-whole.ts";
import type { Entity } from "../model/entity.ts";
import { copyFields, type JsonFields } from "../model/json.ts";
import { packageRoot } from "../model/package-root.ts";
import { attempt } from "../model/system-error.ts";
import type { ParsedFacts } from "./facts/parse-facts.ts";
import { idsKeyword, type RecordFile, recordFiles } from "./id-field.ts";
import { createJsonSchema, mapSchemas } from "./json-schema.ts";

/** Where editors find the JSON Schemas of a publication's front matter, from its root. */
export const schemaFolder = ".cache/schemas";

type Records = ReadonlyMap<string, Pick<Entity, "name">>;
type SchemaFacts = Readonly<Record<RecordFile, Records>> & Pick<ParsedFacts, "extra">;

/**
 * Writes the JSON Schemas of articles and pages for editors, with the publication's ids and own fields. A file that cannot be read or
 * written is no mistake: no build needs it.
 * @param root absolute path of the publication.
 */
export function writeSchemas(root: string, facts: SchemaFacts): void {
  attempt(() => {
    writeSchema(root, "article", addFacts(readSchema("article"), facts));
    writeSchema(root, "page", readSchema("page"));
  });
}

function writeSchema(root: string, name: string, schema: JsonFields): void {
  const file = path.join(root, schemaFolder, `${name}.schema.json`);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (readIfThere(file)?.toString() !== text) writeWhole(file, text);
}

/** Reads a JSON Schema of the package. */
function readSchema(name: "article" | "page"): JsonFields {
  const file = path.join(packageRoot, `src/exports/schemas/${name}.schema.json`);
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  const copied = copyFields(typeof parsed === "object" && parsed !== null ? parsed : {});
  if ("fault" in copied) throw new Error(`${file} has ${copied.fault.found}`);
  return copied.value;
}

/** Adds the ids that a field may have, each with its name, and the publication's own fields. */
function addFacts(article: JsonFields, facts: SchemaFacts): JsonFields {
  return mapSchemas(article, (schema, field) => {
    if (field.join() === "extra" && facts.extra) {
      const { $schema: _, ...own } = createJsonSchema(facts.extra);
      return { ...schema, ...own };
    }
    const { [idsKeyword]: files, ...others } = schema;
    if (!Array.isArray(files)) return schema;
    const records = recordFiles.filter((file) => files.includes(file)).flatMap((file) => [...facts[file]]);
    // A choice of nothing is no JSON Schema.
    if (records.length === 0) return others;
    return {
      ...others,
      enum: records.map(([id]) => id),
      enumDescriptions: records.map(([, { name }]) => name),
    };
  });
}
