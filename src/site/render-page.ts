import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { joinLines } from "../markdown/join-lines.ts";

/** A void element in XML syntax, as preact-render-to-string writes it: attribute values are always quoted. */
const closedTag = /<((?:br|col|hr|img|input|link|meta|source|wbr)(?:\s[^\s"=/>]+(?:="[^"]*")?)*)\s*\/>/g;

/**
 * Renders what a layout returns as a whole HTML document; text is escaped unless a layout sets raw HTML. The minifier finds
 * nothing to change in the result, so it seldom has to parse the whole page.
 */
export function renderPage(document: VNode): string {
  return `<!doctype html>${joinLines(renderToString(document).replace(closedTag, "<$1>"))}`;
}
