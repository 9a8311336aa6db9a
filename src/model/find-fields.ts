import { z } from "zod";

/** The fields that a record may have, for messages. */
export interface KnownFields {
  readonly names: readonly string[];
  /** The discriminator, if the record is a discriminated union: `kind: report`. */
  readonly choice?: string;
  /** Fields of the other options of the union. */
  readonly foreign?: readonly string[];
}

/**
 * Finds the fields that a schema allows at `path` of a record; undefined if they are not fixed.
 * @param record the record as written: its discriminator selects the option of a union.
 */
export function findFields(
  schema: z.core.$ZodType,
  record: unknown,
  path: readonly PropertyKey[],
): KnownFields | undefined {
  const found = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return listFields(found, record);
  const part = findPart(found, key);
  return part && findFields(part, readField(record, key), rest);
}

/** Finds every schema that can apply at `path` of a record: for a union, one of each option. */
export function findSchemas(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const found = unwrap(schema);
  const [key, ...rest] = path;
  if (found instanceof z.ZodUnion) return found.options.flatMap((option) => findSchemas(option, path));
  if (key === undefined) return [found];
  const part = findPart(found, key);
  return part ? findSchemas(part, rest) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}

function findPart(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
}

function listFields(schema: z.core.$ZodType, record: unknown): KnownFields | undefined {
  if (schema instanceof z.ZodObject) return { names: Object.keys(schema.shape) };
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return listUnionFields(schema);
  const { discriminator } = schema.def;
  const value = readField(record, discriminator);
  const forms = schema.options.filter((option) => option instanceof z.ZodObject);
  const own = forms.find(({ shape }) => shape[discriminator]?.safeParse(value).success);
  const namesOf = ({ shape }: z.ZodObject) => Object.keys(shape).filter((name) => name !== discriminator);
  return (
    own && {
      names: namesOf(own),
      choice: `${discriminator}: ${String(value)}`,
      foreign: forms.flatMap(namesOf),
    }
  );
}

/** A union such as of a text and a record has the fields of its records. */
function listUnionFields(schema: z.core.$ZodType): KnownFields | undefined {
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const forms = schema.options.filter((option) => option instanceof z.ZodObject);
  const names = new Set(forms.flatMap(({ shape }) => Object.keys(shape)));
  return names.size > 0 ? { names: [...names] } : undefined;
}

/** Returns the value of a record or list at a key; undefined for an inherited property. */
export function readField(record: unknown, key: PropertyKey): unknown {
  if (typeof record !== "object" || record === null) return undefined;
  return Object.prototype.propertyIsEnumerable.call(record, key) ? Reflect.get(record, key) : undefined;
}
