import { parseOldPath } from "../loading/parse-old-path.ts";
import type { UrlClaims } from "../loading/url-claims.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import type { MarkdownDocument } from "../markdown/markdown-document.ts";
import { visibleText } from "../markdown/tokens.ts";
import { collapseWhiteSpace } from "../model/line-of-text.ts";
import type { PictureCollector } from "./collect-pictures.ts";
import {
  type FieldMarks,
  fitDescription,
  fitTitle,
  type ImportedFields,
  sortFields,
} from "./format-imported.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";
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
  { text, document }: { readonly text: string; readonly document: MarkdownDocument },
  { facts, authors, tags, claims, keepsField }: FieldContext,
  pictures: PictureCollector,
  take: TakeNote,
): Promise<{ readonly fields: ImportedFields; readonly marks: FieldMarks }> {
  const names = found.authors.map((name) => authors.find(name, () => take("new author", name, name)));
  const topics = found.tags.map((name) => tags.find(name, () => take("new tag", name, name)));
  if (names.length === 0) take("author", found.title);
  if (found.date === undefined) take("date", found.title);
  const date = found.date ?? facts.now.startOf("second").toISO({ suppressMilliseconds: true }) ?? "";
  const opening = document.opening.join(" ") || findFirstParagraph(text);
  const image = await buildImage(found, pictures, take);
  const redirectFrom = listRedirects(found, claims, take);
  const extra = buildExtra(found, keepsField, take);
  const isLater =
    found.date !== undefined &&
    found.updated !== undefined &&
    new Date(found.updated) >= new Date(found.date);
  const fields: ImportedFields = {
    title: fitTitle(found.title, take),
    description: fitDescription(found, opening, take),
    date,
    ...(isLater && found.updated !== undefined && { updated: found.updated }),
    authors: names.length > 0 ? [...new Set(names)] : [facts.firstAuthor],
    ...(topics.length > 0 && { tags: [...new Set(topics)] }),
    ...(found.lang !== undefined && found.lang !== facts.lang && { lang: found.lang }),
    ...(image && { image }),
    ...(found.isDraft && { draft: true as const }),
    ...(redirectFrom.length > 0 && { redirectFrom }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  const marks = {
    ...(found.date === undefined && {
      date: "to be confirmed: the date of the import, because none was found",
    }),
    ...(names.length === 0 && { authors: "to be confirmed: none was found" }),
  };
  return { fields, marks };
}

/** The text of the first paragraph that has words, wherever it stands. */
function findFirstParagraph(text: string): string {
  const tokens = createMarkdown("en").tokenize(text.slice(0, 20_000));
  const words = tokens.map(({ type, children }) => (type === "inline" ? visibleText(children ?? []) : ""));
  const index = words.findIndex(
    (line, at) => tokens[at - 1]?.type === "paragraph_open" && /\p{L}/u.test(line),
  );
  return collapseWhiteSpace(words[index] ?? "");
}

async function buildImage(
  { image }: FoundArticle,
  pictures: PictureCollector,
  take: TakeNote,
): Promise<ImportedFields["image"]> {
  if (!image) return undefined;
  const { src, alt, caption } = image;
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

/** Old addresses that hosts can redirect, and that are nobody else's. */
function listRedirects({ addresses }: FoundArticle, claims: UrlClaims, take: TakeNote): string[] {
  return addresses.flatMap((address) => {
    const parsed = parseOldPath(address);
    const collision = "value" in parsed ? claims.claim(parsed.value, address) : undefined;
    if ("value" in parsed && !collision) return [address];
    take("address", address, address);
    return [];
  });
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
