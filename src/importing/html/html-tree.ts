import { Parser } from "htmlparser2";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { droppedElements } from "./element-sets.ts";

/** An element of an HTML text, with what is in it. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

export type HtmlNode = string | HtmlElement;

/**
 * Browsers nest elements no deeper (Blink's `kMaximumHTMLParserDOMTreeDepth`). It bounds the time, because an end tag is looked for among
 * all open elements, and the stack of functions that call themselves.
 */
const deepest = 512;

/**
 * Parses a text of HTML, whole pages included, in linear time. Scripts, styles, comments and what else is no text are left out.
 * @returns an element without a name around all others.
 */
export function parseHtml(html: string): HtmlElement | DiagnosticMessage {
  const root: HtmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, children: [] };
      if (!droppedElements.has(name)) open.at(-1)?.children.push(element);
      open.push(element);
      if (open.length > deepest) parser.pause();
    },
    ontext(text) {
      const { children } = open.at(-1) ?? root;
      const last = children.length - 1;
      // A character reference is a text of its own.
      if (typeof children[last] === "string") children[last] += text;
      else children.push(text);
    },
    onclosetag: () => void open.pop(),
  });
  parser.write(html);
  if (open.length > deepest) return { message: `its HTML has more than ${deepest} elements in one another` };
  parser.end();
  return root;
}

/** The text in some nodes, spaces as written. */
export function readHtmlText(nodes: readonly HtmlNode[]): string {
  const pieces: string[] = [];
  const collect = (node: HtmlNode): void => {
    if (typeof node === "string") pieces.push(node);
    else if (node.name === "br") pieces.push("\n");
    else for (const child of node.children) collect(child);
  };
  for (const node of nodes) collect(node);
  return pieces.join("");
}

/**
 * Lists the elements in an element, in the order of their start tags.
 * @param most the first so many only.
 */
export function listElements({ children }: HtmlElement, most = Number.POSITIVE_INFINITY): HtmlElement[] {
  const found: HtmlElement[] = [];
  const collect = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (found.length >= most) return;
      if (typeof node === "string") continue;
      found.push(node);
      collect(node.children);
    }
  };
  collect(children);
  return found;
}

/** True if one of an element's classes matches. */
export function hasClass({ attributes }: HtmlElement, pattern: RegExp): boolean {
  return (attributes["class"] ?? "").split(/\s+/).some((name) => pattern.test(name));
}
