import type { Token } from "markdown-it";
import type { Block, BlockKind } from "../model/history.ts";
import { createTokenizer } from "./create-markdown.ts";
import { visibleText } from "./tokens.ts";

interface Container {
  readonly kind: BlockKind;
  /** What a block gathers that consists of several texts: a row its cells, a picture its words and its caption. */
  readonly parts?: string[];
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ["heading", "heading"],
  ["list_item", "entry"],
  ["blockquote", "quote"],
  ["footnote", "note"],
  ["tr", "row"],
  ["figure", "picture"],
]);

const separators: Partial<Record<BlockKind, string>> = { row: " | ", picture: " · " };

const tokenizers = new Map<string, (text: string) => Token[]>();

/**
 * The blocks of a Markdown text in reading order, each as plain text: quotation marks as the page has them (`lang` is
 * BCP 47), no markup, no marks of notes or sources. Line breaks and runs of spaces are one space, but in code.
 */
export function readBlocks(text: string, lang: string): Block[] {
  const tokenize = tokenizers.get(lang) ?? createTokenizer(lang);
  tokenizers.set(lang, tokenize);
  const blocks: Block[] = [];
  const add = (kind: BlockKind, words: string) => {
    if (words !== "") blocks.push({ kind, text: words });
  };
  const open: Container[] = [];
  for (const token of tokenize(text)) {
    const kind = kinds.get(token.type.replace(/_(?:open|close)$/, ""));
    if (kind && token.nesting === 1) open.push(startContainer(kind));
    else if (kind) add(kind, joinParts(open.pop()));
    else if (token.type === "inline") readInline(token, open, add);
    else if (token.type === "fence" || token.type === "code_block") add("code", token.content.trimEnd());
  }
  return blocks;
}

function startContainer(kind: BlockKind): Container {
  return separators[kind] === undefined ? { kind } : { kind, parts: [] };
}

function joinParts({ kind, parts = [] }: Container = { kind: "paragraph" }): string {
  return parts.filter(Boolean).join(separators[kind]);
}

function readInline(
  { children }: Token,
  open: readonly Container[],
  add: (kind: BlockKind, words: string) => void,
): void {
  const words = collapseSpace(visibleText(children ?? []));
  const pictures = (children ?? []).flatMap((child) => readAlternative(child) ?? []);
  const { kind = "paragraph", parts } = open.find(({ kind }) => kind === "note") ?? open.at(-1) ?? {};
  if (parts) {
    parts.push(...(kind === "picture" ? pictures : []), words);
    return;
  }
  add(kind, words);
  for (const picture of pictures) add("picture", picture);
}

function readAlternative({ type, content, children }: Token): string | undefined {
  if (type !== "image" && type !== "missing_image") return undefined;
  // What a writer types for a picture that adds nothing; see rules/image.ts.
  return content === '""' ? "" : collapseSpace(visibleText(children ?? []));
}

const han = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u{3000}-\\u{303f}\\u{ff00}-\\u{ffef}";
/** Where a line of Chinese or Japanese ended in the file: nobody writes a space there. */
const lineEnd = new RegExp(`(?<=[${han}]) (?=[${han}])`, "gu");

function collapseSpace(text: string): string {
  return text
    .replace(/[ \t\n]+/g, " ")
    .replace(lineEnd, "")
    .trim();
}
