import type { z } from "zod";
import { type MarkdownFile, parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
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
import { setProse } from "./set-prose.ts";

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

/**
 * @param folder the articles' folder, a path from the publication's root.
 * @param siteLang the language of an article that has none.
 */
export function parseArticle(
  content: ContentFile,
  folder: string,
  siteLang: string,
  schema: ReturnType<typeof createArticleSchema>,
  parsers: Parsers,
): Parsed<ParsedArticle> {
  const [, year, slug] = articlePath.exec(content.file.slice(folder.length + 1)) ?? [];
  const misplaced = `found outside a year's folder; expected ${folder}/<year>/<slug>.md or …/<slug>/index.md`;
  const faults = slug ? checkSlug(content.file, slug) : [reportFile(content.file, misplaced)];
  const result = parseFile(content, faults, schema, siteLang, parsers);
  if ("diagnostics" in result) return result;
  const key = `${year}/${slug}`;
  return { parsed: { ...result.parsed, key, url: `${key}.html` } };
}

/**
 * The URL of `about.md` is `about.html`, that of `handbook/start.md` is `handbook/start.html`, and that of `handbook/index.md` is
 * `handbook.html`, as for articles.
 * @param folder the pages' folder, a path from the publication's root.
 * @param siteLang the language of a page that has none.
 */
export function parsePage(
  content: ContentFile,
  folder: string,
  siteLang: string,
  parsers: Parsers,
): Parsed<ParsedPage> {
  const { file } = content;
  const slugs = file
    .slice(folder.length + 1)
    .replace(/(?:\/index)?\.md$/, "")
    .split("/");
  const misplaced = `found in a folder of a folder; expected ${folder}/<slug>.md or ${folder}/<folder>/<slug>.md`;
  const faults =
    slugs.length > 2 ? [reportFile(file, misplaced)] : slugs.flatMap((slug) => checkSlug(file, slug));
  const result = parseFile(content, faults, pageSchema, siteLang, parsers);
  return "diagnostics" in result ? result : { parsed: { ...result.parsed, url: `${slugs.join("/")}.html` } };
}

/** @param faults what is wrong with the file's name. */
function parseFile<T extends { readonly lang?: string }>(
  { file, content }: ContentFile,
  faults: readonly Diagnostic[],
  schema: z.ZodType<T>,
  siteLang: string,
  { parseYaml }: Parsers,
): Parsed<{ readonly source: MarkdownFile; readonly frontMatter: T }> {
  const result = parseMarkdownFile(file, content, parseYaml);
  if ("diagnostics" in result) return { diagnostics: [...faults, ...result.diagnostics] };
  const { source } = result;
  const { data, error } = schema.safeParse(source.frontMatter);
  const diagnostics = [...faults, ...checkFields(source, error, schema)];
  if (source.text.trim() === "") {
    const message = "none found below the front matter; write some";
    diagnostics.push({ file, line: source.textLine, column: 1, field: "text", message });
  }
  if (data === undefined || diagnostics.length > 0) return { diagnostics };
  setProse(schema, data, data.lang ?? siteLang);
  return { parsed: { source, frontMatter: data } };
}

function checkFields(source: MarkdownFile, error: z.ZodError | undefined, schema: z.ZodType): Diagnostic[] {
  const comments = checkComments(source, schema);
  const fields = new Set(comments.map(({ field }) => field));
  const issues = error ? describeIssues(error, source.frontMatter, schema) : [];
  return [
    ...comments,
    // A value that was cut off at a comment is reported once, as a comment.
    ...issues
      .filter(({ field }) => !fields.has(field))
      .map(({ path, field, message }) => ({
        ...reportField(source, path, message),
        field: field || "front matter",
      })),
  ];
}

/** YAML ends a plain value at ` #`: of "Prisoner #9 freed" one word would be published. */
function checkComments(source: MarkdownFile, schema: z.ZodType): Diagnostic[] {
  return source.comments
    .filter(({ path }) => findSchemas(schema, path).some(isProse))
    .map(({ path, written, comment, line, column }) => {
      const quoted = JSON.stringify(collapseWhiteSpace(written));
      const message = `found "${comment}", a comment to YAML, which is not published; put it in quotes (${quoted}), or the comment on a line of its own, not indented`;
      return { ...reportField(source, path, message), line, column };
    });
}

function checkSlug(file: string, slug: string): Diagnostic[] {
  if (!slugPattern.test(slug)) {
    const expected = "a file's name becomes its URL: a-z, 0-9 and single hyphens would pass";
    return [reportFile(file, `found "${slug}"; ${expected}`, "slug")];
  }
  if (slug.length <= longestSlug) return [];
  const message = `found a name of ${slug.length} characters; other names are made from it, such as <name>.offprint.html: at most ${longestSlug} would pass`;
  return [reportFile(file, message, "slug")];
}
