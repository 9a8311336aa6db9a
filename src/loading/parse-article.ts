import type { z } from "zod";
import { type MarkdownFile, parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { collapseWhiteSpace, isProse } from "../model/line-of-text.ts";
import { longestSlug, slugPattern } from "../model/slug.ts";
import { describeIssues } from "./describe-issues.ts";
import { findSchemas } from "./find-fields.ts";
import {
  type ArticleFrontMatter,
  type createArticleSchema,
  type PageFrontMatter,
  pageSchema,
} from "./front-matter.ts";
import type { Parsers } from "./parsers.ts";
import type { ContentFile } from "./read-content.ts";

/** An article with valid front matter; its references are not resolved yet. */
export interface ParsedArticle {
  readonly source: MarkdownFile;
  readonly frontMatter: ArticleFrontMatter;
  /** `2021/some-story` */
  readonly key: string;
  readonly url: string;
}

export interface ParsedPage {
  readonly source: MarkdownFile;
  readonly frontMatter: PageFrontMatter;
  readonly url: string;
}

/** Creates a diagnostic about a front matter field. */
export function reportField(
  { file, locate }: Pick<MarkdownFile, "file" | "locate">,
  path: readonly PropertyKey[],
  message: string,
): Diagnostic {
  return { file, ...locate(path), field: path.map(String).join("."), message };
}

type Parsed<T> = { readonly parsed: T } | { readonly diagnostics: readonly Diagnostic[] };

const articlePath = /^(\d{4})\/([^/]+?)(?:\/index)?\.md$/;

/** @param folder the articles' folder, a path from the project's root. */
export function parseArticle(
  { file, content }: ContentFile,
  folder: string,
  schema: ReturnType<typeof createArticleSchema>,
  { parseYaml }: Parsers,
): Parsed<ParsedArticle> {
  const diagnostics: Diagnostic[] = [];
  const [, year = "", slug = ""] = articlePath.exec(file.slice(folder.length + 1)) ?? [];
  if (!slug) {
    const message = `found outside a year's folder; expected ${folder}/<year>/<slug>.md or …/<slug>/index.md`;
    diagnostics.push({ file, line: 1, column: 1, field: "file", message });
  } else {
    diagnostics.push(...checkSlug(file, slug));
  }
  const result = parseMarkdownFile(file, content, parseYaml);
  if ("diagnostics" in result) return { diagnostics: [...diagnostics, ...result.diagnostics] };
  const { source } = result;
  const checked = schema.safeParse(source.frontMatter);
  const all = [...diagnostics, ...checkFields(source, checked.error, schema), ...checkText(source)];
  if (!checked.success || all.length > 0) return { diagnostics: all };
  const key = `${year}/${slug}`;
  return { parsed: { source, frontMatter: checked.data, key, url: `${key}.html` } };
}

/** @param folder the pages' folder, a path from the project's root. */
export function parsePage(
  { file, content }: ContentFile,
  folder: string,
  { parseYaml }: Parsers,
): Parsed<ParsedPage> {
  const name = file.slice(folder.length + 1);
  const slug = name.replace(/\.md$/, "");
  const result = parseMarkdownFile(file, content, parseYaml);
  if ("diagnostics" in result) return result;
  const { source } = result;
  const checked = pageSchema.safeParse(source.frontMatter);
  const diagnostics = [
    ...checkSlug(file, slug),
    ...checkFields(source, checked.error, pageSchema),
    ...checkText(source),
  ];
  if (!checked.success || diagnostics.length > 0) return { diagnostics };
  return { parsed: { source, frontMatter: checked.data, url: `${slug}.html` } };
}

function checkFields(
  source: MarkdownFile,
  error: Parameters<typeof describeIssues>[0] | undefined,
  schema: z.ZodType,
): Diagnostic[] {
  const comments = checkComments(source, schema);
  const fields = new Set(comments.map(({ field }) => field));
  const issues = error ? describeIssues(error, source.frontMatter, schema) : [];
  return [
    ...comments,
    ...issues
      // A value that was cut off at a comment is reported once, as a comment.
      .filter(({ field }) => !fields.has(field))
      .map(({ path, field, message }) => ({
        file: source.file,
        ...source.locate(path),
        field: field || "front matter",
        message,
      })),
  ];
}

/** YAML ends a plain value at ` #`: of "Prisoner #9 freed" one word would be published. */
function checkComments({ file, comments }: MarkdownFile, schema: z.ZodType): Diagnostic[] {
  return comments
    .filter(({ path }) => findSchemas(schema, path).some(isProse))
    .map(({ path, written, comment, line, column }) => {
      const quoted = JSON.stringify(collapseWhiteSpace(written));
      const message = `found "${comment}", a comment to YAML, which is not published; put it in quotes (${quoted}), or the comment on a line of its own, not indented`;
      return { file, line, column, field: path.join("."), message };
    });
}

function checkSlug(file: string, slug: string): Diagnostic[] {
  const report = (message: string) => [{ file, line: 1, column: 1, field: "slug", message }];
  if (!slugPattern.test(slug)) {
    return report(
      `found "${slug}"; a file's name becomes its address: a-z, 0-9 and single hyphens would pass`,
    );
  }
  if (slug.length <= longestSlug) return [];
  return report(
    `found a name of ${slug.length} characters; other names are made from it, such as <name>.offprint.html: at most ${longestSlug} would pass`,
  );
}

function checkText({ file, text, textLine }: MarkdownFile): Diagnostic[] {
  if (text.trim() !== "") return [];
  return [
    {
      file,
      line: textLine,
      column: 1,
      field: "text",
      message: "none found below the front matter; write some",
    },
  ];
}
