import { decodePercent } from "../../model/decode-percent.ts";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { findForeignLanguage } from "../find-foreign-language.ts";
import type { ExportContext, FoundArticle, TakeNote } from "../found-article.ts";
import { readPlainText } from "../read-plain-text.ts";
import { convertContent } from "./convert-content.ts";
import { listAddresses, listQueries } from "./post-addresses.ts";
import { findPostDate, isLaterDay } from "./post-dates.ts";
import { findExtra, findTags, readTerms } from "./post-terms.ts";
import type { ExportElement } from "./read-elements.ts";
import { readContent, readField, readMeta, type WordPressExport } from "./read-export.ts";

export interface PostContext extends ExportContext {
  readonly found: WordPressExport;
}

/** Builds an article or a page from an item of a WordPress export; or says why it is none. */
export function buildPost(
  item: ExportElement,
  context: PostContext,
  take: TakeNote,
): FoundArticle | DiagnosticMessage {
  const { found, file, root, place, findFile, timeZone } = context;
  const id = readField(item, "post_id");
  const slug = findSlug(item);
  const draft = findDraft(item);
  const isPage = readField(item, "post_type") === "page";
  if (isPage && draft.isDraft) return { message: `it is ${draft.state}, and pages have no drafts` };
  const lang = findForeignLanguage(
    readTerms(item, "language", "nicename")[0] ?? found.language,
    context.lang,
  );
  const text = convertContent(item, found, lang, take);
  if (typeof text !== "string") return text;
  const date = findPostDate(readField(item, "post_date"), readField(item, "post_date_gmt"), timeZone);
  const updated = findPostDate(
    readField(item, "post_modified"),
    readField(item, "post_modified_gmt"),
    timeZone,
  );
  return {
    origin: found.site ? `${found.site.replace(/^https?:\/\//i, "")}?p=${id}` : `${place}#${id}`,
    place,
    file,
    root,
    isPage,
    slug,
    title: readPlainText(readField(item, "title")) || nameBySlug(slug),
    description:
      readPlainText(readContent(item, "excerpt")) || readMeta(item, "_yoast_wpseo_metadesc")[0] || undefined,
    date,
    updated: isLaterDay(date, updated) ? updated : undefined,
    authors: findAuthors(item, found),
    tags: findTags(item),
    lang,
    isDraft: draft.isDraft,
    draftMark: draft.mark,
    image: findImage(item, found),
    addresses: listAddresses(item, found.site),
    queries: listQueries(item),
    site: found.site,
    findFile,
    extra: findExtra(item),
    text,
    textLine: item.line,
  };
}

/** WordPress keeps other scripts than Latin percent-encoded, cut off after 200 bytes. */
function findSlug(item: ExportElement): string | undefined {
  const written = readField(item, "post_name").replace(/\.html?$/i, "");
  const whole = written.replace(/%[0-9a-f]?$/i, "");
  return decodePercent(whole) || undefined;
}

function nameBySlug(slug = ""): string {
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is not for everybody becomes a draft. */
function findDraft(item: ExportElement) {
  const status = readField(item, "status") || "publish";
  const isProtected = readField(item, "post_password") !== "";
  if (status === "private") return { isDraft: true, state: "private", mark: "private on the old site" };
  if (isProtected)
    return {
      isDraft: true,
      state: "protected by a password",
      mark: "protected by a password on the old site",
    };
  // What is planned has a date to come, which withholds it.
  const isDraft = status !== "publish" && status !== "future";
  return { isDraft, state: `in the state ${status}`, mark: undefined };
}

/** Names to show; co-authors are terms of their own. */
function findAuthors(item: ExportElement, { authors }: WordPressExport): string[] {
  const together = readTerms(item, "author");
  const login = readField(item, "creator");
  const names =
    together.length > 0 ? together.map((name) => authors.get(name) ?? name) : [authors.get(login) ?? login];
  return [...new Set(names.map(readPlainText))].filter((name) => /[\p{L}\p{N}]/u.test(name));
}

function findImage(item: ExportElement, { attachments }: WordPressExport): FoundArticle["image"] {
  const id = readMeta(item, "_thumbnail_id")[0];
  const found = id === undefined ? undefined : attachments.get(id);
  return found && { src: found.url, alt: found.alt, caption: readPlainText(found.caption) };
}
