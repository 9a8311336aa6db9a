import path from "node:path";
import { createUrlClaims } from "../loading/url-claims.ts";
import { contentFolder } from "../model/folders.ts";
import { feedUrls, listUrls } from "../model/urls.ts";
import { createArticleIndex } from "./article-index.ts";
import { buildFields, type FieldContext } from "./build-article.ts";
import { buildPageFields } from "./build-page.ts";
import { type JudgedPictures, PictureCollector } from "./collect-pictures.ts";
import { convertText } from "./convert-text.ts";
import { type ConvertedArticle, finishArticles, listKept } from "./finish-articles.ts";
import type { ImportReport } from "./format-report.ts";
import { createNoteTaker, type ImportNote } from "./found-article.ts";
import { type ImportFacts, loadImportFacts } from "./load-import-facts.ts";
import { indexHeadings } from "./mend-links.ts";
import { RecordNames } from "./name-records.ts";
import { findUrl, type Placement, placeArticles } from "./place-articles.ts";
import { readArchive } from "./read-archive.ts";
import { createUnpacker, type Unpacker } from "./unpack-zip.ts";
import { planFacts, writeImport } from "./write-import.ts";

export interface ImportOptions {
  /** Absolute path of the publication. */
  readonly root: string;
  /** Absolute paths of files and folders, or patterns. */
  readonly paths: readonly string[];
  readonly kind: string | undefined;
  /** Address of the old site. */
  readonly site: string | undefined;
  readonly isDryRun: boolean;
  /** Leaves out fields without a counterpart, instead of keeping them in `extra`. */
  readonly dropsFields: boolean;
}

/**
 * Brings the articles of an archive into a publication, once each.
 * @throws ContentError with every mistake in the publication's facts.
 */
export async function importArchive(options: ImportOptions): Promise<ImportReport> {
  const unpacker = createUnpacker();
  try {
    return await importUnpacked(options, unpacker);
  } finally {
    await unpacker.remove();
  }
}

async function importUnpacked(
  options: ImportOptions,
  { unpack, createFolder }: Unpacker,
): Promise<ImportReport> {
  const { root, isDryRun } = options;
  const facts = await loadImportFacts(root);
  const except = path.join(root, contentFolder);
  const { paths, kind } = options;
  const { timeZone, lang } = facts;
  const read = await readArchive({ paths, kind, timeZone, lang, except, unpack, createFolder });
  const notes = [...read.notes];
  const placements = placeArticles(read.articles, root, facts.lang, facts.now);
  for (const { found, placed, isPresent } of placements)
    if (isPresent)
      notes.push({ kind: "present", file: found.place ?? found.origin, line: 1, message: placed.target });
  const context = createContext(facts, placements, options);
  const converted = await convertAll(placements, context, options, notes);
  const present = placements.filter(({ isPresent }) => isPresent).map(({ placed }) => placed.target);
  const articles = finishArticles(converted, present, context, notes);
  const { authors, tags } = context;
  const fields = facts.extra ? [] : listKept(articles);
  const changed = planFacts(facts, { authors: authors.added, tags: tags.added, fields });
  if (!isDryRun) await writeImport(root, changed, articles);
  const written = articles.map(({ target }) => target);
  return { isDryRun, kinds: read.kinds, found: read.articles.length, written, notes };
}

function createContext(
  facts: ImportFacts,
  placements: readonly Placement[],
  { dropsFields }: ImportOptions,
): FieldContext {
  const claims = createUrlClaims();
  for (const url of [...Object.values(listUrls), ...Object.values(feedUrls)]) claims.claim(url, "the site");
  for (const { placed } of placements) claims.claim(findUrl(placed.target), placed.file);
  const own = facts.extra && new Set(Object.keys(facts.extra.shape));
  return {
    facts,
    claims,
    authors: new RecordNames(facts.authors, "author"),
    tags: new RecordNames(facts.tags, "tag"),
    keepsField: (name) => !dropsFields && (own ? own.has(name) : true),
  };
}

async function convertAll(
  placements: readonly Placement[],
  context: FieldContext,
  { site }: ImportOptions,
  notes: ImportNote[],
): Promise<ConvertedArticle[]> {
  const index = createArticleIndex(placements.map(({ placed }) => placed));
  const judged: JudgedPictures = new Map();
  const converted: ConvertedArticle[] = [];
  for (const { found, placed, isPresent } of placements) {
    if (isPresent) continue;
    const { textLine } = found;
    const origin = found.place ?? found.origin;
    const own: ImportNote[] = [];
    const take = createNoteTaker(own, found);
    const pictures = new PictureCollector(found.file, found.root, judged);
    const result = await convertText(found.lang ?? context.facts.lang, {
      found,
      placed,
      index,
      site: site ?? found.site,
      pictures,
      take,
    });
    if ("fault" in result) {
      const { line, message } = result.fault;
      notes.push({
        kind: "refused",
        file: origin,
        line: textLine,
        message: `line ${line} of the new text: ${message}`,
      });
      continue;
    }
    const { fields, marks } = found.isPage
      ? buildPageFields(found, result, context.facts.lang, context.claims, take)
      : await buildFields(found, result, context, pictures, take);
    notes.push(...own);
    const ids = indexHeadings(result.document.headings, found.text);
    const noteLater = createNoteTaker(notes, found);
    converted.push({
      found,
      target: placed.target,
      text: result.text,
      ids,
      fields,
      marks,
      files: pictures.files,
      take: noteLater,
    });
  }
  return converted;
}
