import { parseHtml, readHtmlText } from "./html/html-tree.ts";

/** Reads the text of a short piece of HTML, such as a title, as one line; what cannot be parsed stays as it is. */
export function readPlainText(html: string): string {
  const root = /[<&]/.test(html) ? parseHtml(html) : undefined;
  const text = root && !("message" in root) ? readHtmlText(root.children) : html;
  return text.replace(/\s+/g, " ").trim();
}
