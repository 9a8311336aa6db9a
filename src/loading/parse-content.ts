import type { Diagnostic } from "../model/diagnostic.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import type { Facts } from "./facts/parse-facts.ts";
import { createArticleSchema } from "./front-matter.ts";
import { type LinkedArticle, linkArticle } from "./link-article.ts";
import { isMarkdownName } from "./linked-files.ts";
import { type ParsedPage, parseArticle, parsePage } from "./parse-article.ts";
import type { Parsers } from "./parsers.ts";
import type { Content, ContentFile } from "./read-content.ts";
import { type Clock, findLive } from "./resolve-live.ts";

/** The content that could be parsed, and a diagnostic for each mistake in the rest. */
export interface ParsedContent {
  readonly articles: readonly LinkedArticle[];
  readonly pages: readonly ParsedPage[];
  /** Paths of files that could not be parsed. A link to one is not a diagnostic. */
  readonly rejected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ContentMemory {
  /** Articles without diagnostics by file, each with its text: the same text gives the same article. */
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
  clock: Clock,
): ParsedContent {
  const articles = parseArticles(files.articles.files, facts, parsers, memory, clock);
  const results = files.pages.files.map((file) => parsePage(file, pageFolder, facts.site.lang, parsers));
  const pages = results.flatMap((result) => ("parsed" in result ? result.parsed : []));
  const parsed = new Set([...articles.linked.map((article) => article.parsed), ...pages].map(fileOf));
  const diagnostics = [
    ...files.articles.diagnostics,
    ...files.pages.diagnostics,
    ...articles.diagnostics,
    ...results.flatMap((result) => ("diagnostics" in result ? result.diagnostics : [])),
  ];
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const rejected = [...faulty].filter((file) => isMarkdownName(file) && !parsed.has(file));
  return { articles: articles.linked, pages, rejected, diagnostics };
}

function fileOf({ source }: Pick<ParsedPage, "source">): string {
  return source.file;
}

function parseArticles(
  files: readonly ContentFile[],
  facts: Facts,
  parsers: Parsers,
  memory: ContentMemory,
  clock: Clock,
) {
  const linked: LinkedArticle[] = [];
  const diagnostics: Diagnostic[] = [];
  const schema = createArticleSchema(facts.site.timeZone, facts.extra);
  const subjects = new Map([...facts.people, ...facts.organizations]);
  const kept = new Map<string, { readonly content: string; readonly linked: LinkedArticle }>();
  for (const file of files) {
    const cached = memory.articles.get(file.file);
    if (cached?.content === file.content) {
      kept.set(file.file, cached);
      linked.push(cached.linked);
      continue;
    }
    const result = parseArticle(file, articleFolder, facts.site.lang, schema, parsers);
    const found =
      "parsed" in result
        ? linkArticle(
            result.parsed,
            facts,
            subjects,
            findLive(result.parsed, facts.site.lang, parsers, clock),
          )
        : { ...result, linked: undefined };
    diagnostics.push(...found.diagnostics);
    if (found.linked) linked.push(found.linked);
    if (found.linked && found.diagnostics.length === 0)
      kept.set(file.file, { content: file.content, linked: found.linked });
  }
  memory.articles = kept;
  return { linked, diagnostics };
}
