import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { findDocumentTitle } from "../document-title.ts";
import { type FoundArticle, type TakeNote, unsaid } from "../found-article.ts";
import { convertTree } from "../html/convert-html.ts";
import { type HtmlElement, type HtmlNode, hasClass, listElements, readHtmlText } from "../html/html-tree.ts";
import { nameByFile } from "../name-by-file.ts";
import { takeByline } from "../news-text.ts";
import { nestLists } from "./nest-lists.ts";
import type { PageHead } from "./read-head.ts";

/** True for the HTML that Google Docs exports. */
export function isGoogleDocument({ classes }: PageHead, html: string): boolean {
  return (
    classes.includes("doc-content") ||
    /themes\.googleusercontent\.com\/fonts|class="[^"]{0,200}\blst-kix_/.test(html)
  );
}

interface DocumentInput {
  readonly html: string;
  readonly file: string;
  readonly root: string;
  readonly origin: string;
  readonly lang: string;
}

/** Builds the article of a document that Google Docs exported as HTML, whose classes say what is bold. Comments are left out. */
export function buildGoogleDocument(
  tree: HtmlElement,
  { html, file, root, origin, lang }: DocumentInput,
  take: TakeNote,
): FoundArticle | DiagnosticMessage {
  const comments = listElements(tree).filter(({ attributes }) =>
    /^cmnt\d/.test(attributes["id"] ?? ""),
  ).length;
  if (comments > 0) take("left out", `${comments} comments`);
  const [title, description] = ["title", "subtitle"].map((name) => readStyled(tree, name));
  const markdown = convertTree(arrange(tree, readClasses(html)), { take, lang });
  const titled = findDocumentTitle(title, markdown);
  const { authors, text } = takeByline(titled.text);
  if (text.trim() === "") return { message: "has no text" };
  return {
    ...unsaid,
    origin,
    file,
    root,
    title: titled.title ?? nameByFile(file),
    description,
    authors,
    text,
  };
}

function readStyled(tree: HtmlElement, name: string): string | undefined {
  const found = listElements(tree).find(
    (element) => element.name === "p" && hasClass(element, new RegExp(`^${name}$`)),
  );
  return (found && readHtmlText([found]).replace(/\s+/g, " ").trim()) || undefined;
}

const rule = /\.(c\d{1,6})\{([^{}]{0,2000})\}/g;
const wanted = /^(?:font-weight|font-style|text-decoration|vertical-align):/;

/** What classes say about how text looks. */
function readClasses(html: string): ReadonlyMap<string, string> {
  const sheets = [...html.matchAll(/<style\b[^>]{0,200}>([^<]{0,500000})/gi)].map(([, sheet = ""]) => sheet);
  const rules = sheets.flatMap((sheet) => [...sheet.matchAll(rule)]);
  return new Map(
    rules.map(([, name = "", body = ""]) => [
      name,
      body
        .split(";")
        .filter((one) => wanted.test(one))
        .join(";"),
    ]),
  );
}

/** Writes the styles of classes to their elements, leaves out title, standfirst and comments, and puts lists into one another. */
function arrange(element: HtmlElement, classes: ReadonlyMap<string, string>): HtmlElement {
  const children = element.children.flatMap((child): HtmlNode[] => {
    if (typeof child === "string") return [child];
    return isLeftOut(child) ? [] : [arrange(child, classes)];
  });
  const names = element.name === "span" ? (element.attributes["class"] ?? "").split(/\s+/) : [];
  const style = [...names.map((name) => classes.get(name) ?? ""), element.attributes["style"] ?? ""]
    .filter(Boolean)
    .join(";");
  const attributes = style === "" ? element.attributes : { ...element.attributes, style };
  return { name: element.name, attributes, children: nestLists(children) };
}

function isLeftOut(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (name === "p" && hasClass(element, /^(?:title|subtitle)$/)) return true;
  if (name === "a" && /^cmnt_ref/.test(attributes["id"] ?? "")) return true;
  // A comment stands in a block of its own at the end.
  return (
    name === "div" && listElements(element, 5).some((inside) => /^cmnt\d/.test(inside.attributes["id"] ?? ""))
  );
}
