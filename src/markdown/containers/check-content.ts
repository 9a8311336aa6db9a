import type { Token } from "markdown-it";
import type { ContainerBlock } from "./container.ts";

/** What a block of Markdown is called in a diagnostic, by the type of its first token. */
const blockNames: ReadonlyMap<string, string> = new Map([
  ["heading_open", "a subhead"],
  ["bullet_list_open", "a list"],
  ["ordered_list_open", "a list"],
  ["blockquote_open", "a quotation"],
  ["table_open", "a table"],
  ["fence", "code"],
  ["code_block", "code"],
  ["hr", "a line"],
]);

/** Reports a block without text. @param what it needs: "its text". @returns false for such a block. */
export function checkText(
  { content, position, context }: ContainerBlock,
  { name, needs }: { readonly name: string; readonly needs: string },
): boolean {
  if (content.some(({ type }) => type !== "footnote_reference_open")) return true;
  context.report("block", position, `found ::: ${name} with nothing in it; write ${needs} below that line`);
  return false;
}

/** Reports each block of Markdown that is no paragraph; another kind's is reported by its place. @param remedy what to write instead. */
export function checkParagraphs(
  { content, locate, context }: ContainerBlock,
  { name, remedy }: { readonly name: string; readonly remedy: string },
): void {
  let depth = 0;
  for (const token of content) {
    const found = depth === 0 ? blockNames.get(token.type) : undefined;
    if (found !== undefined)
      context.report("block", locate(token), `found ${found} in ::: ${name}; ${remedy}`);
    depth += token.nesting;
  }
}

/** Reports the subheads of a block that has none. */
export function checkNoHeadings({ content, locate, context }: ContainerBlock, name: string): void {
  for (const [index, token] of content.entries()) {
    if (token.type !== "heading_open") continue;
    const text = content[index + 1]?.content.trim() ?? "";
    context.report(
      "block",
      locate(token),
      `found the subhead "${text}" in ::: ${name}, which is no part of the text's outline; write it in bold: **${text}**`,
    );
  }
}

/** The tokens between two of a figure's caption. */
export function buildCaption({ argument, create, createInline }: ContainerBlock): readonly Token[] {
  if (argument === "") return [];
  return [
    create("figcaption_open", "figcaption", 1),
    createInline(argument),
    create("figcaption_close", "figcaption", -1),
  ];
}
