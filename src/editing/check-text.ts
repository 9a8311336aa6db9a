import { checkCitations } from "../loading/cite-sources.ts";
import type { ParsedFacts } from "../loading/facts/parse-facts.ts";
import { createArticleSchema } from "../loading/front-matter.ts";
import { linkArticle } from "../loading/link-article.ts";
import { parseArticle, parsePage } from "../loading/parse-article.ts";
import { parsers } from "../loading/parsers.ts";
import { parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { type Diagnostic, sortDiagnostics } from "../model/diagnostic.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";

/**
 * Checks one article or page as a build does, while it is written: front matter, ids, citations and Markdown. What depends on other
 * files, such as links and pictures, only the build knows.
 * @param file path from the publication's root; a file that is neither has no mistakes.
 * @param content with line ends `\n`.
 * @returns diagnostics and hints.
 */
export function checkText(file: string, content: string, facts: ParsedFacts): Diagnostic[] {
  if (!file.endsWith(".md")) return [];
  if (file.startsWith(`${articleFolder}/`)) return sortDiagnostics(checkArticle(file, content, facts));
  if (!file.startsWith(`${pageFolder}/`)) return [];
  const { lang } = facts.site;
  const page = parsePage({ file, content }, pageFolder, lang, parsers);
  const pageLang = "parsed" in page ? page.parsed.frontMatter.lang : undefined;
  const found = "diagnostics" in page ? page.diagnostics : [];
  return sortDiagnostics([...found, ...checkMarkdown(file, content, pageLang ?? lang).diagnostics]);
}

function checkArticle(file: string, content: string, facts: ParsedFacts): readonly Diagnostic[] {
  const { site, people, organizations, extra } = facts;
  const schema = createArticleSchema(site.timeZone, extra);
  const result = parseArticle({ file, content }, articleFolder, site.lang, schema, parsers);
  if ("diagnostics" in result)
    return [...result.diagnostics, ...checkMarkdown(file, content, site.lang).diagnostics];
  const { parsed } = result;
  const { diagnostics } = linkArticle(parsed, facts, new Map([...people, ...organizations]));
  // The text of a retracted article is not published.
  if (parsed.frontMatter.corrections.some(({ kind }) => kind === "retraction")) return diagnostics;
  const text = checkMarkdown(file, content, parsed.frontMatter.lang ?? site.lang);
  return [
    ...diagnostics,
    ...text.diagnostics,
    ...checkCitations(parsed, text.citations, site.minimumSources),
  ];
}

/** Checks the text below front matter that can be split off; else parsing has said what is wrong. */
function checkMarkdown(file: string, content: string, lang: string) {
  const split = parseMarkdownFile(file, content);
  if ("diagnostics" in split) return { diagnostics: [], citations: [] };
  const { text, textLine } = split.source;
  const { diagnostics, hints, citations } = parsers.parseMarkdown(text, lang, { file, firstLine: textLine });
  const asHints = hints.map(
    ({ field, position, message }): Diagnostic => ({ file, ...position, field, message, severity: "hint" }),
  );
  return { diagnostics: [...diagnostics, ...asHints], citations };
}
