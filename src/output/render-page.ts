import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

const block =
  "</?(?:article|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\\b";

/** Line breaks: within what keeps its white space; behind a block's tag; before one; between words. */
const lineBreaks = new RegExp(
  `(<(pre|style|script)\\b.*?</\\2>)|(${block}[^<>]*>)\\s*\\n\\s*|\\s*\\n\\s*(?=(${block})?)`,
  "gs",
);

/** An element without content, as XML has it: its attributes are always quoted. */
const closedTag = /<((?:br|col|hr|img|input|link|meta|source|wbr)(?:\s[^\s"=/>]+(?:="[^"]*")?)*)\s*\/>/g;

/**
 * A whole HTML document from what a layout returns; everything in it is escaped unless a layout says otherwise. It is
 * written as the minifier would leave it, which then has nothing to change and need not run twice.
 */
export function renderPage(document: VNode): string {
  const html = renderToString(document)
    .replace(closedTag, "<$1>")
    .replace(lineBreaks, (_, kept?: string, _name?: string, behind?: string, before?: string) => {
      return kept ?? behind ?? (before === undefined ? " " : "");
    });
  return `<!doctype html>${html}`;
}
