import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { joinLines } from "../markdown/join-lines.ts";

/** An element without content, as XML has it: its attributes are always quoted. */
const closedTag = /<((?:br|col|hr|img|input|link|meta|source|wbr)(?:\s[^\s"=/>]+(?:="[^"]*")?)*)\s*\/>/g;

/**
 * A whole HTML document from what a layout returns; everything in it is escaped unless a layout says otherwise. It is
 * written as the minifier would leave it, which then has nothing to change and need not run twice.
 */
export function renderPage(document: VNode): string {
  return `<!doctype html>${joinLines(renderToString(document).replace(closedTag, "<$1>"))}`;
}
