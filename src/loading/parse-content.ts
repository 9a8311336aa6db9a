import type { Diagnostic } from "../model/diagnostic.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import type { Facts } from "./facts.ts";
import { createArticleSchema } from "./front-matter.ts";
import { type LinkedArticle, linkArticle } from "./link-article.ts";
import { type ParsedPage, parseArticle, parsePage } from "./parse-article.ts";
import type { Parsers } from "./parsers.ts";
import { type Content, isMarkdownName } from "./read-content.ts";

/** Everything that is written and right in its form, and every mistake in the rest. */
export interface ParsedContent {
  readonly articles: readonly LinkedArticle[];
  readonly pages: readonly ParsedPage[];
  /** Files with mistakes: links to them are not mistakes too. */
  readonly rejected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The articles by file, for a later load. */
  readonly known: ReadonlyMap<string, KnownArticle>;
}

/** An article as an earlier load linked it, for as long as its file stays the same. */
export interface KnownArticle {
  readonly content: string;
  readonly linked: LinkedArticle;
}

/**
 * Parses all front matter and resolves what it refers to.
 * @param before articles that an earlier load with the same facts has parsed.
 */
export function parseContent(
  articleFiles: Content,
  pageFiles: Content,
  facts: Facts,
  parsers: Parsers,
  before: ReadonlyMap<string, KnownArticle> = new Map(),
): ParsedContent {
  const articles: LinkedArticle[] = [];
  const pages: ParsedPage[] = [];
  const rejected: string[] = [];
  const known = new Map<string, KnownArticle>();
  const diagnostics: Diagnostic[] = [...articleFiles.diagnostics, ...pageFiles.diagnostics];

  const schema = createArticleSchema(facts.site.timeZone);
  const subjects = new Map([...facts.people, ...facts.organizations]);
  for (const file of articleFiles.files) {
    const same = before.get(file.file);
    if (same?.content === file.content) {
      known.set(file.file, same);
      articles.push(same.linked);
      continue;
    }
    const result = parseArticle(file, articleFolder, schema, parsers);
    if ("diagnostics" in result) {
      diagnostics.push(...result.diagnostics);
      rejected.push(file.file);
      continue;
    }
    const { linked, diagnostics: unresolved } = linkArticle(result.parsed, facts, subjects);
    articles.push(linked);
    diagnostics.push(...unresolved);
    if (unresolved.length === 0) known.set(file.file, { content: file.content, linked });
  }
  for (const file of pageFiles.files) {
    const result = parsePage(file, pageFolder, parsers);
    if ("parsed" in result) pages.push(result.parsed);
    else {
      diagnostics.push(...result.diagnostics);
      rejected.push(file.file);
    }
  }
  const unread = diagnostics.filter(({ field, file }) => field === "file" && isMarkdownName(file));
  rejected.push(...unread.map(({ file }) => file));
  return { articles, pages, rejected, diagnostics, known };
}
