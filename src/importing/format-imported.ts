import { Document, isNode, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import { descriptionLimit, titleLimit } from "../model/article-limits.ts";
import { compareText } from "../model/diagnostic.ts";
import { cutAtSentence, cutText } from "../model/first-sentence.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";
import { originMark } from "./place-articles.ts";

/** The front matter of an imported article, as it is written. */
export interface ImportedFields {
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly tags?: readonly string[];
  readonly lang?: string;
  readonly dateline?: string;
  readonly image?: { readonly src: string; readonly alt: string; readonly caption?: string };
  readonly draft?: true;
  readonly redirectFrom?: readonly string[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The front matter of an imported page. */
export type PageFields = Pick<ImportedFields, "title" | "description" | "lang" | "redirectFrom">;

/** Comments on what has to be confirmed, by field. */
export type FieldMarks = Readonly<Partial<Record<keyof ImportedFields, string>>>;

/** Formats the file of an imported article, with the line that tells where it came from. */
export function formatImported(
  fields: ImportedFields | PageFields,
  marks: FieldMarks,
  origin: string,
  text: string,
): string {
  const document = new Document(fields);
  for (const pair of listPairs(document.contents)) {
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    const value = pair.value;
    if ((name === "authors" || name === "tags") && isCollection(value)) value.flow = true;
    const mark = new Map(Object.entries(marks)).get(name);
    if (mark !== undefined && isNode(value)) value.comment = ` ${mark}`;
  }
  document.commentBefore = ` ${originMark}${origin}`;
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n\n/, "\n");
  return `---\n${yaml}---\n\n${text}\n`;
}

function listPairs(contents: unknown): readonly Pair[] {
  return isMapNode(contents) ? contents.items : [];
}

function isMapNode(node: unknown): node is YAMLMap {
  return isNode(node) && "items" in node;
}

function isCollection(node: unknown): node is Node & { flow?: boolean } {
  return isNode(node) && "items" in node;
}

/** A title in one line of at most the length that an article may have. */
export function fitTitle(title: string, take: TakeNote): string {
  const plain = stripMarks(title);
  const line = plain === "" ? "Untitled" : plain;
  if (line.length > titleLimit) take("cut", line, line);
  return cutText(line, titleLimit);
}

/** The description of the archive, cut to whole sentences; else the beginning of the text. */
export function fitDescription(
  { description, title }: FoundArticle,
  opening: string,
  take: TakeNote,
): string {
  const own = stripMarks(description ?? "");
  if (own === "") take("description", title);
  else if (own.length > descriptionLimit) take("cut", own, description);
  const text = own === "" ? opening : own;
  const cut = cutText(cutAtSentence(text, descriptionLimit, descriptionLimit), descriptionLimit);
  return /[\p{L}\p{N}]/u.test(cut) ? cut : fitTitle(title, () => undefined);
}

/** Removes what is markup in a line of text: tags, marks of emphasis and code, links, and direction controls. */
function stripMarks(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, "")
    .replace(/!?\[([^[\]]{0,300})\]\([^()]{0,1000}\)/g, "$1")
    .replace(/\*\*|`|\{\{[^{}]{0,300}\}\}|[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** Sorts by name, so that two imports write the same. */
export function sortFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compareText(a, b)));
}
