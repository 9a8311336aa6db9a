import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { convertTree } from "../html/convert-html.ts";
import { parseHtml } from "../html/html-tree.ts";
import { createElement } from "../html/replace-elements.ts";
import { parseLooseDate } from "../parse-loose-date.ts";
import { readPlainText } from "../read-plain-text.ts";
import { tidyEmbeds } from "./tidy-embeds.ts";

/** A line of `posts.csv`, with the text that belongs to it. */
export interface SubstackPost {
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
  readonly html: string;
  /** Absolute path of the text. */
  readonly file: string;
  readonly root: string;
  /** What reports call the list. */
  readonly place: string;
  readonly timeZone: string;
}

/** `12345.some-name`: the number and the last part of the address. */
const idForm = /^(\d+)(?:\.(.*))?$/s;

/** Builds an article or a page from a post of Substack; or says why it is none. */
export function buildIssue(
  { fields, line, html, file, root, place, timeZone }: SubstackPost,
  take: TakeNote,
): FoundArticle | DiagnosticMessage {
  const read = (name: string) => (fields.get(name) ?? "").trim();
  const [, id, slug = ""] = idForm.exec(read("post_id")) ?? [];
  if (id === undefined) return { message: `post_id is "${read("post_id").slice(0, 40)}"; expected a number` };
  const isPage = read("type") === "page";
  const draft = findDraft(read);
  if (isPage && draft.isDraft) return { message: "it is a draft of a page, and pages have no drafts" };
  const tree = parseHtml(html);
  if ("message" in tree) return tree;
  const tidy = tidyEmbeds(tree, (name) => take("left out", name));
  const recording = read("podcast_url");
  const title = readPlainText(read("title"));
  const audio = /^https?:\/\//i.test(recording)
    ? [createElement("audio", { src: recording, title: title || "podcast" })]
    : [];
  const text = convertTree({ ...tidy, children: [...audio, ...tidy.children] }, { take });
  return {
    origin: `substack/${id}`,
    place,
    file,
    root,
    isPage,
    slug: slug || undefined,
    title: title || "Untitled",
    description: readPlainText(read("subtitle")) || undefined,
    date: parseLooseDate(read("post_date") || read("email_sent_at"), timeZone),
    updated: undefined,
    authors: [],
    tags: [],
    lang: undefined,
    isDraft: draft.isDraft,
    draftMark: draft.mark,
    image: undefined,
    addresses: slug === "" ? [] : isPage ? [`${slug}/`, `p/${slug}/`] : [`p/${slug}/`],
    extra: {},
    text,
    textLine: line,
  };
}

/** What is not for everybody becomes a draft. */
function findDraft(read: (name: string) => string) {
  const audience = read("audience") || "everyone";
  const isPublished = /^(?:true|1|yes)$/i.test(read("is_published"));
  if (audience !== "everyone") return { isDraft: true, mark: `for ${audience} readers only on the old site` };
  if (read("type") === "adhoc_email") return { isDraft: true, mark: "sent by e-mail only" };
  return { isDraft: !isPublished, mark: undefined };
}
