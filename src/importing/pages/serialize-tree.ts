import { voidElements } from "../html/element-sets.ts";
import type { HtmlElement, HtmlNode } from "../html/html-tree.ts";

const attributeName = /^[a-z][\w:.-]{0,60}$/i;
const elementName = /^[a-z][\w:.-]{0,60}$/i;

/**
 * Writes a tree as well-formed HTML, which Readability's own parser needs. Attributes with scripts are left out.
 * @param title the window's title.
 */
export function serializeTree({ children }: HtmlElement, title: string): string {
  const pieces = [`<html><head><title>${escapeText(title)}</title></head><body>`];
  writeNodes(children, pieces);
  return [...pieces, "</body></html>"].join("");
}

function writeNodes(nodes: readonly HtmlNode[], pieces: string[]): void {
  for (const node of nodes) {
    if (typeof node === "string") pieces.push(escapeText(node));
    else if (/^(?:html|body)$/.test(node.name) || !elementName.test(node.name))
      writeNodes(node.children, pieces);
    else writeElement(node, pieces);
  }
}

function writeElement({ name, attributes, children }: HtmlElement, pieces: string[]): void {
  const written = Object.entries(attributes)
    .filter(([key]) => attributeName.test(key) && !/^on/i.test(key))
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join("");
  if (voidElements.has(name)) {
    pieces.push(`<${name}${written}/>`);
    return;
  }
  pieces.push(`<${name}${written}>`);
  writeNodes(children, pieces);
  pieces.push(`</${name}>`);
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
