import type { Diagnostic } from "../model/diagnostic.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import { createArticleSchema } from "./front-matter.ts";
import { type LinkedArticle, linkArticle } from "./link-article.ts";
import { type ParsedPage, parseArticle, parsePage } from "./parse-article.ts";
import type { Facts } from "./parse-facts.ts";
import type { Parsers } from "./parsers.ts";
import { type Content, type ContentFile, isMarkdownName } from "./read-content.ts";

/** The content that could be parsed, and every mistake in the rest. */
export interface ParsedContent {
  readonly articles: readonly LinkedArticle[];
  readonly pages: readonly ParsedPage[];
  /** Files with mistakes: a link to one is not a second mistake. */
  readonly rejected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ContentMemory {
  /** Articles without a mistake by file, each with its text: the same text gives the same article. */
  articles: ReadonlyMap<string, { readonly content: string; readonly linked: LinkedArticle }>;
}

/**
 * Parses all front matter and resolves the ids in it.
 * @param memory articles that an earlier load with the same facts has parsed.
 */
export function parseContent(
  files: { readonly articles: Content; readonly pages: Content },
  facts: Facts,
  parsers: Parsers,
  memory: ContentMemory,
): ParsedContent {
  const articles = parseArticles(files.articles.files, facts, parsers, memory);
  const pages = files.pages.files.map((file) => ({ file, ...parsePage(file, pageFolder, parsers) }));
  const unread = [...files.articles.diagnostics, ...files.pages.diagnostics];
  const rejected = pages.filter((page) => "diagnostics" in page).map(({ file }) => file.file);
  const diagnostics = [
    ...unread,
    ...articles.diagnostics,
    ...pages.flatMap((page) => ("diagnostics" in page ? page.diagnostics : [])),
  ];
  return {
    articles: articles.linked,
    pages: pages.flatMap((page) => ("parsed" in page ? page.parsed : [])),
    rejected: [
      ...articles.rejected,
      ...rejected,
      ...diagnostics
        .filter(({ field, file }) => field === "file" && isMarkdownName(file))
        .map(({ file }) => file),
    ],
    diagnostics,
  };
}

function parseArticles(files: readonly ContentFile[], facts: Facts, parsers: Parsers, memory: ContentMemory) {
  const linked: LinkedArticle[] = [];
  const rejected: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, { readonly content: string; readonly linked: LinkedArticle }>();
  const schema = createArticleSchema(facts.site.timeZone);
  const subjects = new Map([...facts.people, ...facts.organizations]);
  const parse = ({ file, content }: ContentFile): void => {
    const result = parseArticle({ file, content }, articleFolder, schema, parsers);
    if ("diagnostics" in result) {
      diagnostics.push(...result.diagnostics);
      rejected.push(file);
      return;
    }
    const article = linkArticle(result.parsed, facts, subjects);
    linked.push(article.linked);
    diagnostics.push(...article.diagnostics);
    if (article.diagnostics.length === 0) known.set(file, { content, linked: article.linked });
  };
  for (const file of files) {
    const same = memory.articles.get(file.file);
    if (same?.content !== file.content) parse(file);
    else {
      known.set(file.file, same);
      linked.push(same.linked);
    }
  }
  memory.articles = known;
  return { linked, rejected, diagnostics };
}
