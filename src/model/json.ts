/** Plain data, as JSON has it (RFC 8259). */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonFields;

export interface JsonFields {
  readonly [name: string]: JsonValue;
}

/** A value that JSON does not have, its place, and its name for a message: "a Date". */
export interface JsonFault {
  readonly path: readonly PropertyKey[];
  readonly found: string;
}

/** Deeper data is refused: code that goes through it would need as many calls in each other. */
const deepest = 50;

/**
 * Copies plain data. Fields without a value are left out.
 * @returns the copy, or the first value that JSON does not have.
 */
export function copyJson(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { readonly value: JsonValue } | { readonly fault: JsonFault } {
  if (value === null || typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  if (typeof value !== "object" || path.length > deepest)
    return { fault: { path, found: describeValue(value) } };
  return Array.isArray(value) ? copyList(value, path) : copyRecord(value, path);
}

/** Copies the fields of a record; see {@link copyJson}. */
export function copyFields(
  value: object,
  path: readonly PropertyKey[] = [],
): { readonly value: JsonFields } | { readonly fault: JsonFault } {
  const fields: [string, JsonValue][] = [];
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const copied = copyJson(part, [...path, name]);
    if ("fault" in copied) return copied;
    fields.push([name, copied.value]);
  }
  return { value: Object.fromEntries(fields) };
}

function copyList(list: readonly unknown[], path: readonly PropertyKey[]) {
  const items: JsonValue[] = [];
  for (const [index, item] of list.entries()) {
    const copied = copyJson(item, [...path, index]);
    if ("fault" in copied) return copied;
    items.push(copied.value);
  }
  return { value: items };
}

function copyRecord(record: object, path: readonly PropertyKey[]) {
  const prototype: unknown = Object.getPrototypeOf(record);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain ? copyFields(record, path) : { fault: { path, found: describeValue(record) } };
}

function describeValue(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || Array.isArray(value)) return `more than ${deepest} levels of fields`;
  return `a ${value.constructor.name}`;
}
