import { createArticleSchema } from "../loading/front-matter.ts";
import { parseArticle, parsePage } from "../loading/parse-article.ts";
import { parsers } from "../loading/parsers.ts";
import { articleFolder, pageFolder } from "../model/folders.ts";
import type { FieldContext } from "./build-article.ts";
import type { CopiedFile } from "./collect-pictures.ts";
import { type FieldMarks, formatImported, type ImportedFields, type PageFields } from "./format-imported.ts";
import type { FoundArticle, ImportNote, TakeNote } from "./found-article.ts";
import { type HeadingIds, mendLinks } from "./mend-links.ts";

/** An article whose text is converted. */
export interface ConvertedArticle {
  readonly found: FoundArticle;
  /** The path of its file, from the publication's root. */
  readonly target: string;
  readonly text: string;
  readonly ids: HeadingIds;
  readonly fields: ImportedFields | PageFields;
  readonly marks: FieldMarks;
  readonly files: readonly CopiedFile[];
  readonly take: TakeNote;
}

/** Mends links to headings, which needs all texts, and asks the schema of a build about each article. */
export function finishArticles(
  converted: readonly ConvertedArticle[],
  present: readonly string[],
  { facts, keepsField }: FieldContext,
  notes: ImportNote[],
) {
  const targets = new Map<string, HeadingIds>(present.map((file) => [file, new Map()]));
  for (const { target, ids } of converted) targets.set(target, ids);
  const schema = createArticleSchema(facts.timeZone, facts.extra);
  return converted.flatMap(({ found, target: file, text, fields, marks, files, take }) => {
    const mended = mendLinks(text, file, targets, take);
    const content = formatImported(fields, marks, found.origin, mended);
    const { extra, ...checked } = { extra: undefined, ...fields };
    const judged = facts.extra ? content : formatImported(checked, marks, found.origin, mended);
    const parsed = found.isPage
      ? parsePage({ file, content: judged }, pageFolder, facts.lang, parsers)
      : parseArticle({ file, content: judged }, articleFolder, facts.lang, schema, parsers);
    const [fault] = "diagnostics" in parsed ? parsed.diagnostics : [];
    if (fault) {
      notes.push({
        kind: "refused",
        file: found.place ?? found.origin,
        line: found.textLine,
        message: `${fault.field}: ${fault.message}`,
      });
      return [];
    }
    return [{ target: file, content, files, extra: Object.keys(extra ?? {}).filter(keepsField) }];
  });
}

/** Lists the names of fields that articles keep. */
export function listKept(articles: readonly { readonly extra: readonly string[] }[]): string[] {
  return [...new Set(articles.flatMap(({ extra }) => extra))].sort();
}
