import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { type HtmlElement, type HtmlNode, hasClass, listElements } from "../html/html-tree.ts";
import { serializeTree } from "./serialize-tree.ts";

/** What Readability finds in a page. */
export interface ExtractedArticle {
  readonly title: string;
  readonly byline: string;
  /** HTML. */
  readonly content: string;
}

/** Readability removes elements from lists of their siblings: twice as many take four times as long. Articles of those tried have a third. */
const mostElements = 12_000;
/** Readability reads the text of each element around a text: characters times the elements around them. */
const mostText = 60_000_000;

/**
 * Finds the article in a page, without navigation, advertisements and comments, as reader views of browsers do.
 * @param title the window's title.
 * @returns undefined if there is no text.
 */
export async function extractArticle(
  root: HtmlElement,
  title: string,
): Promise<ExtractedArticle | DiagnosticMessage | undefined> {
  const count = listElements(root, mostElements + 1).length;
  if (count > mostElements)
    return { message: `has more than ${mostElements} elements; save the article alone, and import that` };
  if (weighText(root.children, 1) > mostText)
    return { message: "has too much text in too many elements; save the article alone, and import that" };
  const [{ Readability }, { default: JSDOMParser }] = await Promise.all([
    import("@mozilla/readability"),
    import("@mozilla/readability/JSDOMParser.js"),
  ]);
  const document = new JSDOMParser().parse(serializeTree(keepNotes(root), title));
  // Classes tell languages of code, captions and galleries.
  const found = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse();
  const text = found?.textContent?.trim() ?? "";
  if (text === "" && !/<img\b/i.test(found?.content ?? "")) return undefined;
  return { title: found?.title ?? "", byline: found?.byline ?? "", content: found?.content ?? "" };
}

function weighText(nodes: readonly HtmlNode[], depth: number): number {
  let sum = 0;
  for (const node of nodes)
    sum += typeof node === "string" ? node.length * depth : weighText(node.children, depth + 1);
  return sum;
}

/** Readability removes footers and asides; those with footnotes become plain blocks. */
function keepNotes(root: HtmlElement): HtmlElement {
  const children = root.children.map((child) => (typeof child === "string" ? child : keepNotes(child)));
  const isNotes =
    /^(?:footer|aside)$/.test(root.name) &&
    (hasClass(root, /^(?:footnotes?|endnotes?|sidenote)/i) || /^doc-/.test(root.attributes["role"] ?? ""));
  return { ...root, name: isNotes ? "div" : root.name, children };
}
