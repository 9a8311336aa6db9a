import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { copyFields, type JsonFields } from "../../model/json.ts";

/** The schema of the publication's own fields. */
export type ExtraSchema<Fields extends z.core.$ZodLooseShape = z.core.$ZodLooseShape> = z.ZodObject<
  Fields,
  z.core.$strict
>;

/** Creates the schema of the publication's own fields from a schema for each. */
export function createExtraSchema<Fields extends z.core.$ZodLooseShape>(fields: Fields): ExtraSchema<Fields> {
  return z.strictObject(fields);
}

/** Reads the publication's own fields of an article, with the types of their schemas. */
export function readExtra<Fields extends z.core.$ZodLooseShape>(
  { extra }: { readonly extra: JsonFields },
  schema: ExtraSchema<Fields>,
): z.output<ExtraSchema<Fields>> {
  return schema.parse(extra);
}

/**
 * Checks what `_data/extra.ts` exports.
 * @param report creates a diagnostic at a field of the file.
 * @returns the schema, or a diagnostic; neither if the publication has no such file.
 */
export function parseExtraSchema(
  value: unknown,
  report: (message: string) => Diagnostic,
): { readonly schema?: z.ZodObject; readonly diagnostics: readonly Diagnostic[] } {
  if (value instanceof z.ZodObject) {
    const fault = findFieldFault(value);
    return fault === undefined ? { schema: value, diagnostics: [] } : { diagnostics: [report(fault)] };
  }
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0)
    return { diagnostics: [] };
  const message =
    "found no schema; expected: export const extra = defineExtra({ rating: z.int().optional() })";
  return { diagnostics: [report(message)] };
}

/** Zod itself notices only when it parses: then every article would be at fault. */
function findFieldFault(schema: z.ZodObject): string | undefined {
  const expected = "expected a schema, such as z.string().optional()";
  try {
    const fields = Object.entries(schema.shape);
    const [name] = fields.find(([, field]) => !(field instanceof z.ZodType)) ?? [];
    return name === undefined ? undefined : `the field ${name} is no schema; ${expected}`;
  } catch (error) {
    return `a field cannot be read (${String(error)}); ${expected}`;
  }
}

/**
 * Creates the schema of `extra` in front matter. What it returns is plain data, and the publication's schema accepts it again and
 * changes nothing in it: `readExtra` relies on that.
 * @param schema undefined if the publication has no own fields.
 */
export function createExtraField(schema: z.ZodObject = z.strictObject({})) {
  const strict = schema.strict();
  return strict
    .superRefine((fields, context) => {
      if (context.issues.length > 0) return;
      const copied = copyFields(fields);
      if ("fault" in copied) {
        const { path, found } = copied.fault;
        const message = `its schema makes ${found} of it; expected one that makes text, numbers, true, false, lists or fields`;
        context.addIssue({ code: "custom", path: [...path], message });
        return;
      }
      const again = strict.safeParse(copied.value).data ?? {};
      for (const [name, value] of Object.entries(copied.value)) {
        if (isDeepStrictEqual(again[name], value)) continue;
        const message =
          "its schema does not accept what it makes of it, or changes it again; expected one that does neither";
        context.addIssue({ code: "custom", path: [name], message });
      }
    })
    .prefault({});
}

const none: JsonFields = Object.freeze({});

/** The fields as plain data. @param fields what the schema of {@link createExtraField} returned. */
export function buildExtra(fields: object): JsonFields {
  const copied = copyFields(fields);
  if ("fault" in copied) throw new Error(`extra has ${copied.fault.found}`);
  return Object.keys(copied.value).length === 0 ? none : copied.value;
}
