import type { z } from "zod";
import { findNearest } from "./find-nearest.ts";

/** A mistake in a record: where (`path` as keys, `field` as text, both empty for the record itself) and what. */
export interface RecordMistake {
  readonly path: readonly PropertyKey[];
  readonly field: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Zod's issues in the words of the person who wrote the record: what was found; what would pass. */
export function describeIssues(
  error: z.ZodError,
  record: unknown,
  known: readonly string[] = [],
): RecordMistake[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      return [{ path: issue.path, field: formatPath(issue.path), message: describe(issue, record) }];
    }
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { path, field: formatPath(path), message: describeUnknownField(key, known) };
    });
  });
}

function describeUnknownField(key: string, known: readonly string[]): string {
  const nearest = findNearest(key, known);
  if (nearest) return `unknown field; did you mean "${nearest}"?`;
  return known.length > 0 ? `unknown field; known are ${known.join(", ")}` : "unknown field; remove it";
}

function describe(issue: Issue, record: unknown): string {
  const found = findValue(record, issue.path);
  const shown = formatValue(found);
  switch (issue.code) {
    case "invalid_type":
      if (found === undefined) return `missing; expected ${describeType(issue.expected)}`;
      return `found ${shown}; expected ${describeType(issue.expected)}${quotingHint(issue.expected, found)}`;
    case "too_big":
      if (issue.origin === "string") {
        const length = typeof found === "string" ? found.length : 0;
        return `found ${length} characters; at most ${issue.maximum} would pass`;
      }
      return `found ${shown}; at most ${issue.maximum} would pass`;
    case "too_small":
      if (issue.origin === "array") return `found an empty list; expected at least ${issue.minimum} entry`;
      return issue.origin === "string"
        ? "found empty text; expected some"
        : `found ${shown}; at least ${issue.minimum} would pass`;
    case "invalid_value":
      return `found ${shown}; expected one of ${issue.values.map(String).join(", ")}${nearestHint(found, issue.values)}`;
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

function nearestHint(found: unknown, values: readonly unknown[]): string {
  const nearest = typeof found === "string" ? findNearest(found, values.map(String)) : undefined;
  return nearest ? ` (did you mean "${nearest}"?)` : "";
}

function describeType(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    array: "a list",
    boolean: "true or false",
    object: "fields",
    record: "records by id",
    int: "a whole number",
  };
  return names[expected] ?? expected;
}

function quotingHint(expected: string, found: unknown): string {
  const isBare = typeof found === "number" || typeof found === "boolean";
  return expected === "string" && isBare ? ` (put it in quotes: "${found}")` : "";
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
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}
