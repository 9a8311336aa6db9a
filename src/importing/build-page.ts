import type { UrlClaims } from "../loading/url-claims.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import type { MarkdownDocument } from "../markdown/markdown-document.ts";
import { visibleText } from "../markdown/tokens.ts";
import { collapseWhiteSpace } from "../model/line-of-text.ts";
import {
  type FieldMarks,
  fitDescription,
  fitTitle,
  type ImportedFields,
  type PageFields,
} from "./format-imported.ts";
import type { FoundArticle, TakeNote } from "./found-article.ts";
import { listRedirects } from "./list-redirects.ts";
import { listBlocks } from "./text/protect-code.ts";

/** A converted text, as far as front matter depends on it. */
export interface ReadText {
  readonly text: string;
  readonly document: MarkdownDocument;
}

/** Front matter, with marks on what has to be confirmed. */
export interface BuiltFields {
  readonly fields: ImportedFields | PageFields;
  readonly marks: FieldMarks;
}

/**
 * Builds the front matter of a page, which has neither date nor names.
 * @param lang the publication's language.
 * @param claims URLs that are taken, redirects included.
 */
export function buildPageFields(
  found: FoundArticle,
  converted: ReadText,
  lang: string,
  claims: UrlClaims,
  take: TakeNote,
): BuiltFields {
  const redirectFrom = listRedirects(found, claims, take);
  const fields: PageFields = {
    title: fitTitle(found.title, take),
    description: fitDescription(found, findOpening(converted), take),
    ...(found.lang !== undefined && found.lang !== lang && { lang: found.lang }),
    ...(redirectFrom.length > 0 && { redirectFrom }),
  };
  return { fields, marks: {} };
}

/** The first words of a text: those of its opening, or of the first paragraph that has any, wherever it stands. */
export function findOpening({ text, document }: ReadText): string {
  const plain = text.replace(lonelyPictures, "");
  if (plain !== text) return findFirstParagraph(plain);
  return document.opening.join(" ") || findFirstParagraph(text);
}

/** Links at the beginning of a line that stand for pictures, which could not be brought in: no description begins with them. */
const lonelyPictures =
  /^(?:\[(?:[^[\]\\\n]|\\.){0,500}\]\(<?[^\s()<>]{1,2000}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#][^\s()<>]{0,500})?>?(?:[ \t]+"[^"\n]{0,2000}")?\)[ \t]*|\[picture\]\([^\s()]{1,2000}\)[ \t]*)+/gim;

/** Only what comes up to it is parsed within its lines. */
function findFirstParagraph(text: string): string {
  const { tokenize } = createMarkdown("en");
  const tokens = listBlocks(text.slice(0, 20_000));
  const addresses = text.match(/^ {0,3}\[[^\]\n]{1,300}\]:[^\n]*$/gm)?.join("\n") ?? "";
  for (const [index, { content }] of tokens.entries()) {
    if (tokens[index - 1]?.type !== "paragraph_open") continue;
    const inside = tokenize(`${content}\n\n${addresses}`).flatMap(({ children }) => children ?? []);
    const words = collapseWhiteSpace(visibleText(inside));
    if (/\p{L}/u.test(words)) return words;
  }
  return "";
}
