import { describeIssues } from "./describe-issues.ts";
import type { Diagnostic } from "./diagnostic.ts";
import {
  type ArticleFrontMatter,
  type createArticleSchema,
  type PageFrontMatter,
  pageSchema,
} from "./front-matter.ts";
import { parseSource, type Source } from "./parse-source.ts";
import type { Parsers } from "./parsers.ts";
import type { ContentFile } from "./read-content.ts";
import { longestSlug, slugPattern } from "./slug.ts";

/** An article whose form is right; what it refers to is not resolved yet. */
export interface ParsedArticle {
  readonly source: Source;
  readonly frontMatter: ArticleFrontMatter;
  /** `2021/some-story` */
  readonly key: string;
  readonly url: string;
}

export interface ParsedPage {
  readonly source: Source;
  readonly frontMatter: PageFrontMatter;
  readonly url: string;
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
  const result = parseSource(file, content, parseYaml);
  if ("diagnostics" in result) return { diagnostics: [...diagnostics, ...result.diagnostics] };
  const { source } = result;
  const checked = schema.safeParse(source.frontMatter);
  if (!checked.success) {
    diagnostics.push(...placeIssues(source, checked.error, schema));
  }
  diagnostics.push(...checkText(source));
  if (!checked.success || diagnostics.length > 0) return { diagnostics };
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
  const result = parseSource(file, content, parseYaml);
  if ("diagnostics" in result) return result;
  const { source } = result;
  const checked = pageSchema.safeParse(source.frontMatter);
  const diagnostics = [
    ...checkSlug(file, slug),
    ...(checked.success ? [] : placeIssues(source, checked.error, pageSchema)),
    ...checkText(source),
  ];
  if (!checked.success || diagnostics.length > 0) return { diagnostics };
  return { parsed: { source, frontMatter: checked.data, url: `${slug}.html` } };
}

function placeIssues(
  source: Source,
  error: Parameters<typeof describeIssues>[0],
  schema: Parameters<typeof describeIssues>[2],
): Diagnostic[] {
  return describeIssues(error, source.frontMatter, schema).map(({ path, field, message }) => ({
    file: source.file,
    ...source.locate(path),
    field: field || "front matter",
    message,
  }));
}

function checkSlug(file: string, slug: string): Diagnostic[] {
  const mistake = (message: string) => [{ file, line: 1, column: 1, field: "slug", message }];
  if (!slugPattern.test(slug)) {
    return mistake(
      `found "${slug}"; a file's name becomes its address: a-z, 0-9 and single hyphens would pass`,
    );
  }
  if (slug.length <= longestSlug) return [];
  return mistake(
    `found a name of ${slug.length} characters; other names are made from it, such as <name>.offprint.html: at most ${longestSlug} would pass`,
  );
}

function checkText({ file, text, textLine }: Source): Diagnostic[] {
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
