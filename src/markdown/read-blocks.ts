import type { Token } from "markdown-it";
import type { Block, BlockKind } from "../model/history.ts";
import { findMediaKind } from "../model/media.ts";
import { createMarkdown } from "./create-markdown.ts";
import { leaveRepeats } from "./rules/pull-quote.ts";
import { setQuotes } from "./set-quotes.ts";
import { readAttribute, visibleText } from "./tokens.ts";

interface Container {
  readonly kind: BlockKind;
  /** The texts of a block that has several: the cells of a row, the alternative text and the caption of a picture. */
  readonly parts?: string[];
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ["heading", "heading"],
  ["list_item", "entry"],
  ["blockquote", "quote"],
  ["quotation", "quote"],
  ["footnote", "note"],
  ["tr", "row"],
  ["figure", "picture"],
  ["embed", "embed"],
  ["pullquote_figure", "quote"],
  ["summary", "heading"],
  ["box_title", "heading"],
]);

const separators: Partial<Record<BlockKind, string>> = { row: " | ", picture: " · ", embed: " · " };

/**
 * Reads the blocks of a Markdown text in reading order as plain text, for the comparison of revisions: with the page's quotation
 * marks, without markup and without the marks of footnotes and sources. White space collapses, except in code.
 * @param lang BCP 47.
 */
export function readBlocks(text: string, lang: string): Block[] {
  const blocks: Block[] = [];
  const open: Container[] = [];
  let isInEntry = false;
  const add = (kind: BlockKind, words: string) => {
    if (words !== "") blocks.push({ kind, text: words, ...(isInEntry && { isInEntry }) });
  };
  for (const token of leaveRepeats(createMarkdown(lang).tokenize(text))) {
    const kind = findKind(token);
    if (kind === "update") isInEntry = true;
    if (token.type === "entries_item_close") isInEntry = false;
    if (kind) readContainer(token, kind, open, add);
    else readToken(token, open, add, lang);
  }
  return blocks;
}

type Add = (kind: BlockKind, words: string) => void;

function readContainer({ nesting }: Token, kind: BlockKind, open: Container[], add: Add): void {
  if (nesting === 1) open.push(openContainer(kind));
  else add(kind, open.pop()?.parts?.filter(Boolean).join(separators[kind]) ?? "");
}

function readToken(token: Token, open: readonly Container[], add: Add, lang: string): void {
  if (token.type === "inline") readInline(token.children ?? [], open, add);
  else if (token.type === "media") readMedia(token, add, lang);
  else if (token.type === "fence" || token.type === "code_block") add("code", token.content.trimEnd());
}

function findKind({ type, meta }: Token): BlockKind | undefined {
  // The headline of an entry of live coverage.
  return meta?.["live"] === undefined ? kinds.get(type.replace(/_(?:open|close)$/, "")) : "update";
}

function openContainer(kind: BlockKind): Container {
  return separators[kind] === undefined ? { kind } : { kind, parts: [] };
}

function readInline(tokens: readonly Token[], open: readonly Container[], add: Add): void {
  const words = collapseSpace(visibleText(tokens));
  const pictures = tokens.flatMap((token) => readAlternativeText(token) ?? []);
  const { kind = "paragraph", parts } = open.find(({ kind }) => kind === "note") ?? open.at(-1) ?? {};
  if (parts) {
    parts.push(...(kind === "picture" ? pictures : []), words);
    return;
  }
  add(kind, words);
  for (const picture of pictures) add("picture", picture);
}

function readMedia(token: Token, add: Add, lang: string): void {
  const kind = findMediaKind(readAttribute(token, "src")) ?? "video";
  const words = [token.content, readAttribute(token, "title")].filter(Boolean);
  // Without words, a change of the recording would not be seen.
  add(kind, collapseSpace(setQuotes(words.join(separators.picture), lang)) || readAttribute(token, "src"));
}

function readAlternativeText({ type, content, children }: Token): string | undefined {
  if (type !== "image" && type !== "missing_image") return undefined;
  // A decorative picture; see rules/image.ts.
  return content === '""' ? "" : collapseSpace(visibleText(children ?? []));
}

function collapseSpace(text: string): string {
  return text.replace(/[ \t\n]+/g, " ").trim();
}
