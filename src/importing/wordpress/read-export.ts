import type { ImportNote } from "../found-article.ts";
import { type ExportElement, readChannel } from "./read-elements.ts";

/** In bytes, after decompression. */
export const longestExport = 150_000_000;

/** A picture or another file of the library of media. */
export interface Attachment {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
  /** HTML. */
  readonly caption: string;
  /** The post that it was uploaded to. */
  readonly parent: string;
}

/** What an export says, as far as posts depend on it. */
export interface WordPressExport {
  /** Address of the old site, with a slash at its end; undefined if it is not known. */
  site: string | undefined;
  /** As written. */
  language: string;
  /** Names to show, by login. */
  readonly authors: Map<string, string>;
  readonly attachments: Map<string, Attachment>;
  /** The same by the post that they were uploaded to. */
  readonly byParent: Map<string, Attachment[]>;
  /** Content of blocks that posts share, by id. */
  readonly blocks: Map<string, string>;
  /** Posts and pages. */
  readonly items: ExportElement[];
  /** How many there are of what is left out. */
  readonly others: Map<string, number>;
}

/**
 * Reads a WordPress export (WXR).
 * @param take is given what is wrong with the file; the items before are read all the same.
 */
export async function readExport(
  file: string,
  take: (fault: Pick<ImportNote, "line" | "message">) => void,
): Promise<WordPressExport> {
  const found: WordPressExport = {
    site: undefined,
    language: "",
    authors: new Map(),
    attachments: new Map(),
    byParent: new Map(),
    blocks: new Map(),
    items: [],
    others: new Map(),
  };
  const fault = await readChannel(file, longestExport, (element) => {
    if (element.local === "item") takeItem(element, found);
    else takeFact(element, found);
  });
  if (fault) take(fault);
  return found;
}

/** Adds what another part of the same export has of pictures, shared blocks and authors. */
export function fillIn(found: WordPressExport, part: WordPressExport): void {
  for (const name of ["authors", "blocks"] as const)
    for (const [id, value] of part[name]) if (!found[name].has(id)) found[name].set(id, value);
  for (const [id, attachment] of part.attachments) {
    if (found.attachments.has(id)) continue;
    found.attachments.set(id, attachment);
    addToParent(found, attachment);
  }
}

function addToParent({ byParent }: WordPressExport, attachment: Attachment): void {
  const siblings = byParent.get(attachment.parent) ?? [];
  siblings.push(attachment);
  byParent.set(attachment.parent, siblings);
}

function takeFact(element: ExportElement, found: WordPressExport): void {
  const { local, text } = element;
  if (local === "language") found.language = text.trim();
  if (local === "base_blog_url" || (local === "link" && element.uri === ""))
    found.site = readSite(text) ?? found.site;
  if (local !== "author") return;
  const login = readField(element, "author_login");
  const names = [readField(element, "author_first_name"), readField(element, "author_last_name")];
  const name = readField(element, "author_display_name") || names.filter(Boolean).join(" ");
  if (login !== "") found.authors.set(login, name || login);
}

function readSite(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href.replace(/[?#].*$|\/?$/, "/");
}

function takeItem(item: ExportElement, found: WordPressExport): void {
  const type = readField(item, "post_type") || "post";
  const comments = item.children.filter(({ local }) => local === "comment").length;
  if (comments > 0) count(found, "comment", comments);
  const status = readField(item, "status");
  if (status === "trash" || status === "auto-draft") count(found, `${type} in the state ${status}`);
  else if (type === "attachment") takeAttachment(item, found);
  else if (type === "wp_block") found.blocks.set(readField(item, "post_id"), readContent(item, "content"));
  else if (type === "post" || type === "page") found.items.push(withoutComments(item));
  else count(found, type);
}

/** Comments may be many times as long as the post. */
function withoutComments(item: ExportElement): ExportElement {
  return { ...item, children: item.children.filter(({ local }) => local !== "comment") };
}

function count({ others }: WordPressExport, name: string, times = 1): void {
  others.set(name, (others.get(name) ?? 0) + times);
}

function takeAttachment(item: ExportElement, found: WordPressExport): void {
  const id = readField(item, "post_id");
  const url = readField(item, "attachment_url") || readField(item, "guid");
  const attachment = {
    id,
    url,
    alt: readMeta(item, "_wp_attachment_image_alt")[0] ?? "",
    caption: readContent(item, "excerpt").trim(),
    parent: readField(item, "post_parent"),
  };
  found.attachments.set(id, attachment);
  addToParent(found, attachment);
}

/** The text of the first element of a local name, without space around it. */
export function readField({ children }: ExportElement, local: string): string {
  return children.find((child) => child.local === local)?.text.trim() ?? "";
}

/** `content:encoded` or `excerpt:encoded`, which differ by their namespaces. */
export function readContent({ children }: ExportElement, name: "content" | "excerpt"): string {
  const found = children.find(({ local, uri }) => local === "encoded" && uri.includes(name));
  return found?.text ?? "";
}

/** The values of a field of a post's own, such as `_thumbnail_id`. */
export function readMeta(item: ExportElement, key: string): string[] {
  return listMeta(item).flatMap(([name, value]) => (name === key ? [value] : []));
}

/** Lists all fields of a post's own. */
export function listMeta({ children }: ExportElement): (readonly [name: string, value: string])[] {
  return children
    .filter(({ local }) => local === "postmeta")
    .map((meta) => [readField(meta, "meta_key"), readField(meta, "meta_value")] as const);
}
