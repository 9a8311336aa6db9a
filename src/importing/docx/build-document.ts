import { type HtmlElement, type HtmlNode, hasClass, listElements, readHtmlText } from "../html/html-tree.ts";

/** The text of a document, and what stands above it. */
export interface DocumentText {
  readonly root: HtmlElement;
  readonly title: string | undefined;
  /** The style Subtitle. */
  readonly description: string | undefined;
}

/** Finds title and standfirst of a document by their styles, and gives pictures and tables their captions. */
export function arrangeDocument(root: HtmlElement): DocumentText {
  const title = takeStyled(root, "document-title");
  const description = takeStyled(title.root, "document-subtitle");
  return {
    root: { ...root, children: addCaptions(description.root.children) },
    title: title.text,
    description: description.text,
  };
}

function takeStyled(
  root: HtmlElement,
  style: string,
): { readonly root: HtmlElement; readonly text: string | undefined } {
  const index = root.children.findIndex((child) => isStyled(child, style));
  const text = readHtmlText(root.children.slice(index, index + 1))
    .replace(/\s+/g, " ")
    .trim();
  if (index < 0 || text === "") return { root, text: undefined };
  return { root: { ...root, children: root.children.filter((_, at) => at !== index) }, text };
}

function isStyled(node: HtmlNode | undefined, style: string): boolean {
  return typeof node === "object" && hasClass(node, new RegExp(`^${style}$`));
}

/** Word has captions as paragraphs below pictures, and above or below tables. */
function addCaptions(nodes: readonly HtmlNode[]): HtmlNode[] {
  const done: HtmlNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const [node, next] = nodes.slice(index, index + 2);
    const isBelow = isStyled(next, "document-caption") && isCaptioned(node);
    const isAbove = isStyled(node, "document-caption") && typeof next === "object" && next.name === "table";
    if (typeof node === "object" && typeof next === "object" && (isBelow || isAbove)) {
      const [content, caption] = isBelow ? [node, next] : [next, node];
      done.push({ name: "figure", attributes: {}, children: [content, { ...caption, name: "figcaption" }] });
      index++;
    } else if (node !== undefined) done.push(node);
  }
  return done;
}

function isCaptioned(node: HtmlNode | undefined): boolean {
  if (typeof node !== "object") return false;
  const isPicture =
    listElements(node).some(({ name }) => name === "img") && readHtmlText([node]).trim() === "";
  return isPicture || node.name === "table";
}
