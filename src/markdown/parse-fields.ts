import { z } from "zod";
import { describeIssues } from "../model/describe-issues.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findSchemas } from "../model/find-fields.ts";
import { collapseWhiteSpace, isProse } from "../model/line-of-text.ts";
import type { MarkdownFile } from "./parse-markdown-file.ts";

/** A record in YAML, and where it stands. */
export type FieldSource = Pick<MarkdownFile, "file" | "frontMatter" | "comments" | "locate">;

/** What the schema made of the front matter, or a diagnostic for each mistake. */
interface ParsedFields<T> {
  readonly data?: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the fields of front matter, or of a block. Our schemas neither throw nor wait; the publication's own fields may have functions that do.
 */
export function parseFields<T>(source: FieldSource, schema: z.ZodType<T>): ParsedFields<T> {
  try {
    const { data, error } = schema.safeParse(source.frontMatter);
    return { data, diagnostics: checkFields(source, error, schema) };
  } catch (error) {
    const reason = error instanceof z.core.$ZodAsyncError ? "one of its functions is async" : String(error);
    const message = `the schema in _data/extra.ts failed: ${reason}; expected functions that return a result`;
    return { diagnostics: [report(source, ["extra"], message)] };
  }
}

function checkFields(source: FieldSource, error: z.ZodError | undefined, schema: z.ZodType): Diagnostic[] {
  const comments = checkComments(source, schema);
  const fields = new Set(comments.map(({ field }) => field));
  const issues = error ? describeIssues(error, source.frontMatter, schema) : [];
  return [
    ...comments,
    // A value that was cut off at a comment is reported once, as a comment.
    ...issues
      .filter(({ field }) => !fields.has(field))
      .map(({ path, field, message }) => ({
        ...report(source, path, message),
        field: field || "front matter",
      })),
  ];
}

/** YAML ends a plain value at ` #`: of "Prisoner #9 freed" one word would be published. */
function checkComments(source: FieldSource, schema: z.ZodType): Diagnostic[] {
  return source.comments
    .filter(({ path }) => findSchemas(schema, path).some(path[0] === "extra" ? isText : isProse))
    .map(({ path, written, comment, line, column }) => {
      const quoted = JSON.stringify(collapseWhiteSpace(written));
      const message = `found "${comment}", a comment to YAML, which is not published; put it in quotes (${quoted}), or the comment on a line of its own, not indented`;
      return { ...report(source, path, message), line, column };
    });
}

/** True for a text among the publication's own fields: readers see it as a rule. */
function isText(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString;
}

function report({ file, locate }: FieldSource, path: readonly PropertyKey[], message: string): Diagnostic {
  return { file, ...locate(path), field: path.map(String).join("."), message };
}
