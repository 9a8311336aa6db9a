const block =
  "</?(?:article|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\\b";

/** Line breaks: within what keeps its white space; behind a block's tag; before one; between words. */
const lineBreaks = new RegExp(
  `(<(pre|style|script)\\b.*?</\\2>)|(${block}[^<>]*>)\\s*\\n\\s*|(?<!\\s)\\s*\\n\\s*(?=(${block})?)`,
  "gs",
);

/** HTML without the line breaks that nobody sees, as the minifier would leave it. */
export function joinLines(html: string): string {
  if (!html.includes("\n")) return html;
  return html.replace(lineBreaks, (_, kept?: string, _name?: string, behind?: string, before?: string) => {
    return kept ?? behind ?? (before === undefined ? " " : "");
  });
}
