import type { MarkdownIt } from "markdown-it";
import { dataParts } from "../markdown-document.ts";
import { renderTokens, visibleText } from "../tokens.ts";

/** Renders the parts of blocks that show a CSV file: all depend on the file, or on the words of the page. */
export function dataBlocks(md: MarkdownIt): void {
  renderTokens(md, "data_part", ({ info, markup, children }, context) => {
    const part = dataParts.find((one) => one === info);
    const caption = visibleText(children?.[0]?.children ?? []);
    return part ? context.addPlaceholder({ kind: "data", part, number: Number(markup), caption }) : "";
  });
}
