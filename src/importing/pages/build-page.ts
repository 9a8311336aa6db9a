import { existsSync } from "node:fs";
import path from "node:path";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { findForeignLanguage } from "../find-foreign-language.ts";
import type { FoundArticle, TakeNote } from "../found-article.ts";
import { convertHtml } from "../html/convert-html.ts";
import { type HtmlElement, listElements, parseHtml, readHtmlText } from "../html/html-tree.ts";
import { nameByFile } from "../name-by-file.ts";
import { findDateInPath, parseLooseDate } from "../parse-loose-date.ts";
import { type ExtractedArticle, extractArticle } from "./extract-article.ts";
import { findPlace } from "./find-place.ts";
import { buildGoogleDocument, isGoogleDocument } from "./google-document.ts";
import { describeOtherPage, isPlainPage } from "./judge-page.ts";
import { cutBy, type PageFields, readPageFields } from "./page-fields.ts";
import { readHead } from "./read-head.ts";
import { dropRepeated, takeDate, takeLead } from "./take-lead.ts";

/** A page, and where it lies. */
export interface PageInput {
  readonly html: string;
  readonly file: string;
  readonly root: string;
  readonly origin: string;
  readonly timeZone: string;
  /** The publication's language. */
  readonly lang: string;
}

/** Builds the article of a page; or says why it is none. */
export async function buildPage(input: PageInput, take: TakeNote): Promise<FoundArticle | DiagnosticMessage> {
  const { html, file, timeZone } = input;
  const tree = parseHtml(html);
  if ("message" in tree) return tree;
  const head = readHead(html);
  if (isGoogleDocument(head, html)) return buildGoogleDocument(tree, input, take);
  const other = describeOtherPage(tree, head, path.relative(input.root, file).split(path.sep).join("/"));
  if (other !== undefined) return { message: other };
  const fields = readPageFields(head);
  const { original, ...place } = findPlace(file, input.root, fields.address);
  if (original !== undefined) return { message: `is another form of ${original}, by its canonical address` };
  const extracted = await extractArticle(resolveLinks(tree, head.base), head.title);
  if (!extracted) return { message: "has no text" };
  if ("message" in extracted) return extracted;
  const converted = convertHtml(extracted.content, { take, lang: fields.lang });
  if (typeof converted !== "string") return converted;
  const title = fields.title ?? findTitle(tree, extracted) ?? nameByFile(file);
  const parse = (written: string | undefined) =>
    written === undefined ? undefined : parseLooseDate(written, timeZone);
  const dated = takeDate(dropRepeated(converted, title, fields.description), parse);
  const { text, image } = takeLead(dated.text, fields.image, (src) => isHere(src, input, place.findFile));
  const dates = [
    parse(fields.date),
    parse(findTime(tree)),
    dated.date,
    ...place.addresses.map(findDateInPath),
  ];
  return {
    origin: input.origin,
    file,
    ...place,
    isPage: fields.date === undefined && isPlainPage(head),
    title,
    description: fields.description,
    date: dates.find(Boolean),
    updated: parse(fields.updated),
    authors: findAuthors(fields, extracted, tree),
    tags: fields.tags.length > 0 ? fields.tags : listRelated(tree, "tag"),
    lang: findForeignLanguage(fields.lang, input.lang),
    isDraft: false,
    image,
    extra: {},
    text,
    textLine: 1,
  };
}

/** Pages may name the address that all their links start from. */
function resolveLinks(root: HtmlElement, base: string): HtmlElement {
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) return root;
  const resolve = ([name, value]: readonly [string, string]) => {
    const isAddress =
      /^(?:href|src|data-src)$/.test(name) && !value.startsWith("#") && URL.canParse(value, base);
    return [name, isAddress ? new URL(value, base).href : value] as const;
  };
  const visit = (element: HtmlElement): HtmlElement => ({
    name: element.name,
    attributes: Object.fromEntries(Object.entries(element.attributes).map(resolve)),
    children: element.children.map((child) => (typeof child === "string" ? child : visit(child))),
  });
  return visit(root);
}

/** The only first heading of a page is its title more surely than the window's title, which often has the site's name. */
function findTitle(root: HtmlElement, { title }: ExtractedArticle): string | undefined {
  const headings = listElements(root).filter(({ name }) => name === "h1");
  const [own] = headings.map((heading) => readHtmlText([heading]).replace(/\s+/g, " ").trim());
  return (headings.length === 1 && own) || title || undefined;
}

/** The first time of a page that is a day. */
function findTime(root: HtmlElement): string | undefined {
  const times = listElements(root).filter(({ name }) => name === "time");
  const written = times.map((time) => time.attributes["datetime"] || readHtmlText([time]).trim());
  return written.find((text) => /\d{4}/.test(text));
}

function findAuthors(fields: PageFields, { byline }: ExtractedArticle, root: HtmlElement): readonly string[] {
  if (fields.authors.length > 0) return fields.authors;
  const linked = listRelated(root, "author");
  if (linked.length > 0) return linked;
  // A longer line is a sentence, or a date.
  const names = byline.split(/\s*[,;]\s*|\s+(?:&|and)\s+/).map(cutBy);
  return names.filter((name) => /^\p{L}[^\d:/|]{1,40}$/u.test(name)).slice(0, 5);
}

/** The texts of links such as `<a rel="author">`. */
function listRelated(root: HtmlElement, relation: string): string[] {
  const links = listElements(root).filter(({ attributes }) =>
    attributes["rel"]?.split(/\s+/).includes(relation),
  );
  return [...new Set(links.map((link) => readHtmlText([link]).replace(/\s+/g, " ").trim()))].filter(
    (name) => name !== "" && name.length <= 60,
  );
}

function isHere(
  src: string,
  { file }: PageInput,
  findFile?: (address: string) => string | undefined,
): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return findFile?.(src) !== undefined;
  return existsSync(path.resolve(path.dirname(file), src.replace(/[?#].*$/s, ""))) || src.startsWith("/");
}
