import type { z } from "zod";
import { describeIssue, findValue } from "./describe-issue.ts";
import { findFields, type KnownFields } from "./find-fields.ts";
import { findNearest } from "./find-nearest.ts";

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
  const extra = schema && findFields(schema, record, ["extra"]);
  return error.issues
    .flatMap((issue) => expandUnion(issue, record))
    .flatMap((issue) => {
      const known = schema && findFields(schema, record, issue.path);
      const report = (path: readonly PropertyKey[], message: string) => [
        { path, field: formatPath(path), message },
      ];
      if (issue.code !== "unrecognized_keys") return report(issue.path, describeIssue(issue, record, known));
      return issue.keys.flatMap((key) => {
        const path = [...issue.path, key];
        return report(path, describeUnknownField(path, known, extra));
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

/** @param extra the publication's own fields, which are written below `extra`. */
function describeUnknownField(
  path: readonly PropertyKey[],
  known: KnownFields | undefined,
  extra: KnownFields | undefined,
): string {
  if (!known) return "unknown field; remove it";
  const { names, choice, foreign = [] } = known;
  const key = String(path.at(-1));
  if (names.includes(key)) return "it cannot stand beside the other fields here; keep it or them";
  // A field of another option of the union is not a misspelling.
  const nearest = foreign.includes(key) ? undefined : findNearest(key, names);
  if (nearest) return `unknown field; did you mean "${nearest}"?`;
  const isExtra = extra && path.length === 2 && path[0] === "extra";
  if (isExtra && names.length === 0) return "unknown field; _data/extra.ts has to declare it";
  if (isExtra) return `unknown field; _data/extra.ts declares ${names.join(", ")}`;
  if (path.length === 1 && extra?.names.includes(key))
    return `unknown field; it belongs below extra: ${key} in an indented line`;
  return `unknown field; ${choice ? `${choice} has` : "known are"} ${names.join(", ")}`;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}
