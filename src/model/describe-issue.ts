import type { z } from "zod";
import { type KnownFields, readField } from "./find-fields.ts";
import { findNearest } from "./find-nearest.ts";
import { count } from "./format-summary.ts";

type Issue = z.core.$ZodIssue;

/**
 * Describes an issue of Zod about a value of a record: what was found; what would pass.
 * @param known the fields that the value may have, if it is a record.
 */
export function describeIssue(issue: Issue, record: unknown, known: KnownFields | undefined): string {
  const found = findValue(record, issue.path);
  const shown = formatValue(found);
  switch (issue.code) {
    case "invalid_type":
      if (found === undefined) return `missing; expected ${describeType(issue.expected, known)}`;
      return `found ${shown}; expected ${describeType(issue.expected, known)}${quotingHint(issue.expected, found)}`;
    case "too_big":
      return `found ${describeSize(found)}; ${issue.inclusive ? "at most" : "less than"} ${issue.maximum} would pass`;
    case "too_small":
      return describeTooSmall(found, issue);
    case "not_multiple_of":
      return `found ${shown}; expected a multiple of ${issue.divisor}`;
    case "invalid_value":
      return describeChoice(found, issue.values);
    case "invalid_union":
      return "options" in issue && issue.options
        ? describeChoice(found, issue.options)
        : `found ${shown}; ${issue.message}`;
    case "invalid_format":
      return issue.format === "url"
        ? `found ${shown}; expected a web address such as https://example.org/`
        : `found ${shown}; ${describeFormat(issue.message)}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    default:
      return `found ${shown}; ${issue.message}`;
  }
}

function describeTooSmall(found: unknown, { inclusive, minimum }: z.core.$ZodIssueTooSmall): string {
  if (found === "") return "found empty text; expected some";
  return Array.isArray(found) && found.length === 0
    ? `found an empty list; expected at least ${countEntries(Number(minimum))}`
    : `found ${describeSize(found)}; ${inclusive ? "at least" : "more than"} ${minimum} would pass`;
}

function describeChoice(found: unknown, values: readonly unknown[]): string {
  const names = values.map(String);
  const nearest = typeof found === "string" ? findNearest(found, names) : undefined;
  const hint = nearest ? ` (did you mean "${nearest}"?)` : "";
  return `${found === undefined ? "missing" : `found ${formatValue(found)}`}; expected one of ${names.join(", ")}${hint}`;
}

function describeSize(found: unknown): string {
  if (typeof found === "string") return count(found.length, "character");
  return Array.isArray(found) ? countEntries(found.length) : formatValue(found);
}

function countEntries(number: number): string {
  return `${number} ${number === 1 ? "entry" : "entries"}`;
}

/** Rewords Zod's own messages, such as "Invalid ISO date"; returns others as they are. */
function describeFormat(message: string): string {
  return message.replace(/^Invalid (?:string: must match pattern)?/, (found) =>
    found === "Invalid " ? "expected " : "expected text that matches",
  );
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

/** Finds the value at a path of a record; undefined if there is none. */
export function findValue(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(readField, record);
}
