import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { findForeignLanguage } from "../find-foreign-language.ts";
import type { ExportContext, FoundArticle, TakeNote } from "../found-article.ts";
import { convertTree } from "../html/convert-html.ts";
import { parseHtml } from "../html/html-tree.ts";
import { parseLooseDate } from "../parse-loose-date.ts";
import { readPlainText } from "../read-plain-text.ts";
import type { GhostPost } from "./ghost-export.ts";
import type { GhostIndex } from "./ghost-index.ts";
import { renderLexical } from "./render-lexical.ts";
import { renderMobiledoc } from "./render-mobiledoc.ts";
import { tidyCards } from "./tidy-cards.ts";

export interface GhostContext extends ExportContext {
  readonly index: GhostIndex;
}

/** What stands for the site's address in exports. */
const placeholder = /__GHOST_URL__/g;

/** Builds an article or a page from a post of Ghost; or says why it is none. */
export function buildGhostPost(
  post: GhostPost,
  context: GhostContext,
  take: TakeNote,
): FoundArticle | DiagnosticMessage {
  const { index, file, root, place, timeZone, findFile } = context;
  const isPage = post.type === "page" || Boolean(post.page);
  const draft = findDraft(post);
  if (isPage && draft.isDraft) return { message: `it is ${draft.state}, and pages have no drafts` };
  const lang = findForeignLanguage(post.locale ?? post.language ?? index.lang, context.lang);
  const text = convertPost(post, lang, take);
  if (typeof text !== "string") return text;
  const meta = index.metaOf.get(post.id);
  const { slug } = post;
  return {
    ...findDates(post, timeZone),
    origin: `ghost/${post.uuid ?? post.id}`,
    place: `${place}#${slug || post.id}`,
    file,
    root,
    isPage,
    slug: slug || undefined,
    title: readPlainText(post.title ?? "") || "Untitled",
    description: findDescription(post, meta),
    authors: index.listAuthors(post),
    tags: index.tagsOf.get(post.id) ?? [],
    lang,
    isDraft: draft.isDraft,
    draftMark: draft.mark,
    image: findImage(post, meta),
    addresses: slug ? [`${slug}/`] : [],
    findFile,
    extra: post.canonical_url ? { canonical_url: post.canonical_url.replace(placeholder, "") } : {},
    text,
    textLine: 1,
  };
}

function convertPost(post: GhostPost, lang: string | undefined, take: TakeNote): string | DiagnosticMessage {
  const html = findHtml(post);
  if (typeof html !== "string") return html;
  const tree = parseHtml(html.replace(placeholder, ""));
  if ("message" in tree) return tree;
  const leaveOut = (name: string) => take("left out", name);
  if (post.codeinjection_head || post.codeinjection_foot) leaveOut("codeinjection: code of this post alone");
  return convertTree(tidyCards(tree, leaveOut), { take, lang });
}

type Meta = ReturnType<GhostIndex["metaOf"]["get"]>;

function findDescription(post: GhostPost, meta: Meta): string | undefined {
  const written = post.custom_excerpt || meta?.meta_description || post.meta_description;
  return readPlainText(written ?? "") || undefined;
}

/** Each save changes the time of the last one: only a later day is one that readers are told. */
function findDates(post: GhostPost, timeZone: string): Pick<FoundArticle, "date" | "updated"> {
  const date = findDate(post.published_at ?? post.created_at, timeZone);
  const updated = findDate(post.updated_at, timeZone);
  const isLater = date !== undefined && updated !== undefined && updated.slice(0, 10) > date.slice(0, 10);
  return { date, updated: isLater ? updated : undefined };
}

/** What is not for everybody becomes a draft. */
function findDraft({ status, visibility }: GhostPost) {
  const isOpen = (visibility ?? "public") === "public";
  const mark = isOpen ? undefined : `for ${visibility} readers only on the old site`;
  if (status === "sent") return { isDraft: true, state: "a letter", mark: mark ?? "sent by e-mail only" };
  const isPublished = status === "published" || status === "scheduled";
  return {
    isDraft: !isPublished || !isOpen,
    state: isOpen ? `in the state ${status}` : `for ${visibility} only`,
    mark,
  };
}

/** The HTML of a post; without it, what its editor keeps. */
function findHtml({ html, lexical, mobiledoc }: GhostPost): string | DiagnosticMessage {
  if (html) return html;
  if (lexical) return renderLexical(lexical);
  if (mobiledoc) return renderMobiledoc(mobiledoc);
  return "";
}

/** Times are in UTC; readers see them in the publication's zone. */
function findDate(written: string | number | null | undefined, timeZone: string): string | undefined {
  if (written === null || written === undefined) return undefined;
  const date = typeof written === "number" ? new Date(written) : undefined;
  if (date && Number.isNaN(date.getTime())) return undefined;
  // `2020-01-02 10:00:00` of older exports is in UTC too.
  const text =
    date?.toISOString() ?? String(written).replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, "$1T$2Z");
  return parseLooseDate(text, timeZone);
}

function findImage({ feature_image: feature, image }: GhostPost, meta: Meta): FoundArticle["image"] {
  const src = (feature || image || "").replace(placeholder, "");
  if (src === "") return undefined;
  return {
    src,
    alt: readPlainText(meta?.feature_image_alt ?? ""),
    caption: readPlainText(meta?.feature_image_caption ?? ""),
  };
}
