import type { Token } from "markdown-it";
import type { ContainerBlock } from "./container.ts";

/** An entry of a list of events: what stands before its headline, the headline, and the text below. */
export interface FoundEntry {
  /** The tokens of the headline: its start, its text with the label, its end. */
  readonly heading: readonly [open: Token, inline: Token, close: Token];
  readonly content: readonly Token[];
  /** As written. */
  readonly written: string;
}

/**
 * Splits a block into entries, each of which begins with a subhead of the second level. What stands above the first one, and a subhead
 * in an entry, is reported.
 * @param example the first line of an entry, for messages.
 */
export function splitEntries(block: ContainerBlock, example: string): readonly FoundEntry[] {
  const { content, context, name, position } = block;
  const entries: (FoundEntry & { readonly content: Token[] })[] = [];
  const base = content[0]?.level ?? 0;
  for (const [index, token] of content.entries()) {
    const [inline, close] = content.slice(index + 1, index + 3);
    const heading = token.type === "heading_open" && inline && close && ([token, inline, close] as const);
    if (heading && token.level === base && token.tag === "h2") {
      entries.push({ heading, content: [], written: inline.content });
      continue;
    }
    if (heading) rejectSubhead(heading, block);
    else if (index === 0) {
      const message = `found text above the first entry; write it above ::: ${name}, or begin with ${example}`;
      context.report(name, block.locate(token), message);
    }
    entries.at(-1)?.content.push(token);
  }
  // The text and the end of each headline.
  for (const entry of entries) entry.content.splice(0, 2);
  if (entries.length === 0)
    context.report(
      name,
      position,
      `found ::: ${name} without an entry; an entry begins with its time: ${example}`,
    );
  return entries;
}

/** Reports a subhead, and makes it a paragraph, so that it is checked no further. */
function rejectSubhead([open, { content }, close]: FoundEntry["heading"], block: ContainerBlock): void {
  const message = `found the subhead "${content}" in an entry; an entry begins with ## and has no others: write it in bold, **${content}**`;
  block.context.report(block.name, block.locate(open), message);
  Object.assign(open, { type: "paragraph_open", tag: "p" });
  Object.assign(close, { type: "paragraph_close", tag: "p" });
}

/** Creates the tokens of an entry of the list. @param meta for the rule that completes it once texts are parsed: `rules/entries.ts`. */
export function buildEntry(
  entry: FoundEntry,
  index: number,
  { create }: ContainerBlock,
  meta?: object,
): Token[] {
  const [open] = entry.heading;
  open.meta = { ...open.meta, ...meta, entry: index };
  return [
    create("entries_item_open", "li", 1),
    ...entry.heading,
    ...entry.content,
    create("entries_item_close", "li", -1),
  ];
}

/** Creates the tokens around the list. @param tokens from the start of the list, whose end is added. */
export function wrapEntries(
  tokens: readonly Token[],
  className: string,
  { content, context, create }: ContainerBlock,
): readonly Token[] {
  if (!tokens.some(({ type }) => type === "entries_list_open")) return content;
  context.styles.add("entries");
  const open = create("entries_open", "section", 1);
  open.attrSet("class", className);
  return [open, ...tokens, create("entries_list_close", "ol", -1), create("entries_close", "section", -1)];
}
