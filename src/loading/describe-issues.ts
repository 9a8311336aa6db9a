import type { z } from "zod";
import { findNearest } from "../model/find-nearest.ts";
import { findFields, type KnownFields, readField } from "./find-fields.ts";

/** A diagnostic about a record: its place (`path` as keys, `field` as text, both empty for the record itself) and message. */
export interface RecordDiagnostic {
  readonly path: readonly PropertyKey[];
  readonly field: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Describes Zod's issues for the writer of a record: what was found; what would pass.
 * @param schema the record's schema; with it, messages name the known fields.
 */
export function describeIssues(error: z.ZodError, record: unknown, schema?: z.ZodType): RecordDiagnostic[] {
  return error.issues
    .flatMap((issue) => expandUnion(issue, record))
    .flatMap((issue) => {
      const known = schema && findFields(schema, record, issue.path);
      if (issue.code !== "unrecognized_keys") {
        return [{ path: issue.path, field: formatPath(issue.path), message: describe(issue, record, known) }];
      }
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return { path, field: formatPath(path), message: describeUnknownField(key, known) };
      });
    });
}

/**
 * Replaces the issue of a union by those of the option that the value was most likely meant to be: one that allows its type, with the
 * fewest faults.
 */
function expandUnion(issue: Issue, record: unknown): Issue[] {
  if (issue.code !== "invalid_union" || ("options" in issue && issue.options)) return [issue];
  const found = findValue(record, issue.path);
  const rank = (option: readonly Issue[]) => Number(option.some((one) => isOfOtherType(one, found)));
  const [nearest] = issue.errors.toSorted((a, b) => rank(a) - rank(b) || countFaults(a) - countFaults(b));
  if (!nearest) return [issue];
  return nearest.flatMap((inner) => expandUnion({ ...inner, path: [...issue.path, ...inner.path] }, record));
}

function isOfOtherType(issue: Issue, found: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return !issue.values.some((value) => typeof value === typeof found);
  return issue.code === "invalid_type";
}

function countFaults(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function describeUnknownField(key: string, known: KnownFields | undefined): string {
  if (!known) return "unknown field; remove it";
  const { names, choice, foreign = [] } = known;
  // A field of another option of the union is not a misspelling.
  const nearest = foreign.includes(key) ? undefined : findNearest(key, names);
  if (nearest) return `unknown field; did you mean "${nearest}"?`;
  return `unknown field; ${choice ? `${choice} has` : "known are"} ${names.join(", ")}`;
}

function describe(issue: Issue, record: unknown, known: KnownFields | undefined): string {
  const found = findValue(record, issue.path);
  const shown = formatValue(found);
  switch (issue.code) {
    case "invalid_type":
      if (found === undefined) return `missing; expected ${describeType(issue.expected, known)}`;
      return `found ${shown}; expected ${describeType(issue.expected, known)}${quotingHint(issue.expected, found)}`;
    case "too_big":
      return `found ${typeof found === "string" ? `${found.length} characters` : shown}; at most ${issue.maximum} would pass`;
    case "too_small":
      if (issue.origin === "array") return `found an empty list; expected at least ${issue.minimum} entry`;
      return issue.origin === "string"
        ? "found empty text; expected some"
        : `found ${shown}; at least ${issue.minimum} would pass`;
    case "invalid_value":
      return describeChoice(found, issue.values);
    case "invalid_union":
      return "options" in issue && issue.options
        ? describeChoice(found, issue.options)
        : `found ${shown}; ${issue.message}`;
    case "invalid_format":
      return issue.format === "url"
        ? `found ${shown}; expected a web address such as https://example.org/`
        : `found ${shown}; ${issue.message}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    default:
      return `found ${shown}; ${issue.message}`;
  }
}

function describeChoice(found: unknown, values: readonly unknown[]): string {
  const names = values.map(String);
  const nearest = typeof found === "string" ? findNearest(found, names) : undefined;
  const hint = nearest ? ` (did you mean "${nearest}"?)` : "";
  return `${found === undefined ? "missing" : `found ${formatValue(found)}`}; expected one of ${names.join(", ")}${hint}`;
}

function describeType(expected: string, known: KnownFields | undefined): string {
  if (expected === "object" && known) return `the fields ${known.names.join(", ")}`;
  const names: Record<string, string> = {
    string: "text",
    array: "a list",
    boolean: "true or false",
    object: "fields",
    record: "records by id",
    int: "a whole number",
    number: "a number",
  };
  return names[expected] ?? expected;
}

function quotingHint(expected: string, found: unknown): string {
  const isBare = typeof found === "number" || typeof found === "boolean";
  if (expected !== "string" || !isBare) return "";
  // YAML parses the commit 12e4567 as a number, from which the original text cannot be told.
  return /^\d+$|^true$|^false$/.test(String(found))
    ? ` (put it in quotes: "${found}")`
    : " (put it in quotes)";
}

function formatValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "nothing after the colon";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "fields";
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  return `the ${typeof value} ${String(value)}`;
}

function findValue(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(readField, record);
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}
