import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { findDocumentTitle, findNamed } from "../document-title.ts";
import { findForeignLanguage } from "../find-foreign-language.ts";
import { type FoundArticle, type TakeNote, unsaid } from "../found-article.ts";
import { convertTree } from "../html/convert-html.ts";
import { parseHtml } from "../html/html-tree.ts";
import { nameByFile } from "../name-by-file.ts";
import { takeByline } from "../news-text.ts";
import { parseLooseDate } from "../parse-loose-date.ts";
import type { ReaderContext } from "../readers/reader.ts";
import { arrangeDocument } from "./build-document.ts";
import { convertDocument } from "./convert-document.ts";
import { readParts } from "./read-parts.ts";
import { readProperties } from "./read-properties.ts";

interface DocumentInput {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly origin: string;
  readonly name: string;
}

/** Builds the article of a Word document; or says why there is none. */
export async function buildDocumentArticle(
  { bytes, file, origin, name }: DocumentInput,
  { timeZone, lang, note, createFolder }: ReaderContext,
): Promise<FoundArticle | DiagnosticMessage> {
  const parts = await readParts(bytes, () => createFolder("pictures"));
  if ("message" in parts) return parts;
  const html = await convertDocument(parts);
  if (typeof html !== "string") return html;
  const tree = parseHtml(html);
  if ("message" in tree) return tree;
  const take: TakeNote = (kind, message) => note({ kind, file: origin, line: 1, message });
  const properties = readProperties(parts.xml.get("docProps/core.xml"));
  const document = arrangeDocument(tree);
  const markdown = convertTree(document.root, { take, lang });
  const titled = findDocumentTitle(document.title ?? findNamed(properties.get("title")), markdown);
  const { authors, text } = takeByline(titled.text);
  if (text.trim() === "" && titled.title === undefined) return { message: "has no text" };
  const comments = countComments(parts.xml.get("word/comments.xml"));
  if (comments > 0) take("left out", `${comments} comments`);
  const written = properties.get("created") ?? properties.get("modified");
  return {
    ...unsaid,
    origin,
    file,
    // Pictures lie in a folder of their own.
    root: parts.folder ?? path.dirname(file),
    title: titled.title ?? nameByFile(name),
    description: document.description,
    // What was saved later is no update: readers have not seen the text before.
    date: written === undefined ? undefined : parseLooseDate(written, timeZone),
    authors: authors.length > 0 ? authors : listCreators(properties.get("creator")),
    tags: (properties.get("keywords") ?? "").split(/\s*[,;]\s*/).filter((tag) => /[\p{L}\p{N}]/u.test(tag)),
    lang: findForeignLanguage(properties.get("language"), lang),
    text,
  };
}

/** What programs write where they do not know a person. */
const nobody =
  /^(?:user|admin\w*|author|unknown|owner|guest|microsoft.*|windows.*|.*\boffice\b.*|python-docx|apache poi|un-named|benutzer|pc|hp|home|test)$/i;

function listCreators(creator = ""): string[] {
  return creator.split(/\s*[;,]\s*/).filter((name) => /\p{L}/u.test(name) && !nobody.test(name));
}

function countComments(xml: Uint8Array | undefined): number {
  return [
    ...Buffer.from(xml ?? [])
      .toString("latin1")
      .matchAll(/<w:comment\s/g),
  ].length;
}
