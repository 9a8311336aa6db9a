import type { UrlClaims } from "../loading/url-claims.ts";
import { type BuiltFields, findOpening, type ReadText } from "./build-page.ts";
import type { PictureCollector } from "./collect-pictures.ts";
import {
  type FieldMarks,
  fitDescription,
  fitTitle,
  type ImportedFields,
  sortFields,
} from "./format-imported.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";
import { listRedirects } from "./list-redirects.ts";
import type { ImportFacts } from "./load-import-facts.ts";
import type { RecordNames } from "./name-records.ts";

/** What the fields of all articles of an import depend on. */
export interface FieldContext {
  readonly facts: ImportFacts;
  readonly authors: RecordNames;
  readonly tags: RecordNames;
  /** URLs that are taken, redirects included. */
  readonly claims: UrlClaims;
  /** Names of the archive's own fields that are kept in `extra`. */
  readonly keepsField: (name: string) => boolean;
}

/** Builds the front matter of an article, with marks on what has to be confirmed. */
export async function buildFields(
  found: FoundArticle,
  converted: ReadText,
  context: FieldContext,
  pictures: PictureCollector,
  take: TakeNote,
): Promise<BuiltFields> {
  const { facts, authors, tags, claims, keepsField } = context;
  const names = found.authors.map((name) => authors.find(name, () => take("new author", name, name)));
  const topics = found.tags.map((name) => tags.find(name, () => take("new tag", name, name)));
  if (names.length === 0) take("author", found.title);
  if (found.date === undefined) take("date", found.title);
  const date = found.date ?? facts.now.startOf("second").toISO({ suppressMilliseconds: true }) ?? "";
  if (found.draftMark !== undefined) take("draft", `${found.title}: ${found.draftMark}`);
  const image = await buildImage(found, pictures, take);
  const redirectFrom = listRedirects(found, claims, take);
  const extra = buildExtra(found, keepsField, take);
  const isLater =
    found.date !== undefined &&
    found.updated !== undefined &&
    new Date(found.updated) >= new Date(found.date);
  const fields: ImportedFields = {
    title: fitTitle(found.title, take),
    description: fitDescription(found, findOpening(converted), take),
    date,
    ...(isLater && found.updated !== undefined && { updated: found.updated }),
    authors: names.length > 0 ? [...new Set(names)] : [facts.firstAuthor],
    ...(topics.length > 0 && { tags: [...new Set(topics)] }),
    ...(found.lang !== undefined && found.lang !== facts.lang && { lang: found.lang }),
    ...(found.dateline !== undefined && { dateline: found.dateline }),
    ...(image && { image }),
    ...(found.isDraft && { draft: true as const }),
    ...(redirectFrom.length > 0 && { redirectFrom }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  return { fields, marks: listMarks(found) };
}

/** Comments on what only people can confirm. */
function listMarks({ date, authors, draftMark }: FoundArticle): FieldMarks {
  return {
    ...(date === undefined && {
      date: "to be confirmed: the date of the import, because none was found",
    }),
    ...(authors.length === 0 && { authors: "to be confirmed: none was found" }),
    ...(draftMark !== undefined && { draft: `to be confirmed: ${draftMark}` }),
  };
}

async function buildImage(
  found: FoundArticle,
  pictures: PictureCollector,
  take: TakeNote,
): Promise<ImportedFields["image"]> {
  const { image } = found;
  if (!image) return undefined;
  const { alt, caption } = image;
  const src = found.findFile?.(image.src) ?? image.src;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    take("remote picture", `image: ${src}`, src);
    return undefined;
  }
  const name = await pictures.collect(src);
  if (typeof name !== "string") {
    take("missing picture", `image: ${src}: ${name.message}`, src);
    return undefined;
  }
  if (alt === "") take("alt", `image: ${src}`, src);
  return { src: name, alt, ...(caption !== "" && { caption }) };
}

function buildExtra(
  { extra }: FoundArticle,
  keepsField: (name: string) => boolean,
  take: TakeNote,
): Record<string, unknown> {
  const entries = Object.entries(extra);
  for (const [name] of entries) take("field", `${name}${keepsField(name) ? "" : " (left out)"}`, name);
  return sortFields(Object.fromEntries(entries.filter(([name]) => keepsField(name))));
}
