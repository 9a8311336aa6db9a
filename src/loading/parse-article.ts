import type { z } from "zod";
import { parseFields } from "../markdown/parse-fields.ts";
import { type MarkdownFile, parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { longestSlug, slugPattern } from "../model/slug.ts";
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
  const { data, ...fields } = parseFields(source, schema);
  const diagnostics = [...faults, ...fields.diagnostics];
  if (source.text.trim() === "") {
    const message = "none found below the front matter; write some";
    diagnostics.push({ file, line: source.textLine, column: 1, field: "text", message });
  }
  if (data === undefined || diagnostics.length > 0) return { diagnostics };
  setProse(schema, data, data.lang ?? siteLang);
  return { parsed: { source, frontMatter: data } };
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
