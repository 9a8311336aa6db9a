const block =
  "</?(?:article|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\\b";

/** Alternatives: an element that keeps its white space; a block's tag and the line break after it; any other line break. */
const lineBreaks = new RegExp(
  `(<(pre|style|script)\\b.*?</\\2>)|(${block}[^<>]*>)\\s*\\n\\s*|(?<!\\s)\\s*\\n\\s*(?=(${block})?)`,
  "gs",
);

/**
 * Removes line breaks as the minifier does: those beside a block's tag vanish, others become a space. `pre`, `style` and `script`
 * keep theirs.
 */
export function joinLines(html: string): string {
  if (!html.includes("\n")) return html;
  return html.replace(
    lineBreaks,
    (_, preserved?: string, _name?: string, tagBefore?: string, tagAfter?: string) =>
      preserved ?? tagBefore ?? (tagAfter === undefined ? " " : ""),
  );
}
