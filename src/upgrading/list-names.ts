import { z } from "zod";

/**
 * Lists the names of a schema's fields, at every depth: `site`, `site.licence`, `site.licence.name`. An id or an index is `*`:
 * `authors.*.name`.
 */
export function listSchemaNames(schema: z.core.$ZodType, name: string): string[] {
  return [...new Set(listInner(schema, name))];
}

function listInner(schema: z.core.$ZodType, name: string): string[] {
  const wrapped = unwrap(schema);
  if (wrapped) return listInner(wrapped, name);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listInner(option, name));
  if (schema instanceof z.ZodObject)
    return [
      name,
      ...Object.entries(schema.shape).flatMap(([field, inner]) => listInner(inner, `${name}.${field}`)),
    ];
  const item = findItem(schema);
  return item ? [name, ...listInner(item, `${name}.*`).filter((inner) => inner !== `${name}.*`)] : [name];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly;
  return isWrapped ? schema.unwrap() : undefined;
}

function findItem(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** Lists the names of words: `frame.skip`. */
export function listWordNames(words: unknown, name = ""): string[] {
  if (typeof words !== "object" || words === null || Array.isArray(words)) return name ? [name] : [];
  return Object.entries(words).flatMap(([key, inner]) => listWordNames(inner, name ? `${name}.${key}` : key));
}

/** Removes names whose outer name is in the list too: `site.logo.src` beside `site.logo`. */
export function keepOutermost(names: readonly string[]): string[] {
  const all = new Set(names);
  const hasOuter = (name: string) => {
    const parts = name.split(".");
    return parts.some((_, index) => index > 0 && all.has(parts.slice(0, index).join(".")));
  };
  return names.filter((name) => !hasOuter(name));
}

/** Whether a value has a field of this name; `*` is any key. */
export function hasName(value: unknown, name: string): boolean {
  const [key = "", ...rest] = name.split(".");
  if (typeof value !== "object" || value === null) return false;
  const found =
    key === "*" ? Object.values(value) : Object.hasOwn(value, key) ? [Reflect.get(value, key)] : [];
  return rest.length === 0 ? found.length > 0 : found.some((inner) => hasName(inner, rest.join(".")));
}
