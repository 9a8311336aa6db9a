import MarkdownParser, { type Token } from "markdown-it";
import { findTicks, formatCodeSpan, readInfo } from "./code-info.ts";

/** A text whose code is replaced by marks, so that nothing in it is taken for markup. */
export interface ProtectedText {
  readonly text: string;
  /** Puts the code back into a text that was made from `text`. */
  readonly restore: (text: string) => string;
}

/** What is read of a token. */
type CodeBlock = Pick<Token, "type" | "map" | "content" | "markup" | "info">;

interface Code {
  readonly source: string;
  readonly isBlock: boolean;
}

/** Private-use characters; a text that has them loses them. */
const [open, close] = ["\ue000", "\ue001"];
/** Code within a paragraph; at most some thousand characters, so that marks without an end take linear time. */
const codeSpan = /(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[^`]|(?!\1(?!`))`+){1,3000}?\1(?!`)/g;

const blocks = new MarkdownParser({ html: true });
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** Lists the tokens of the blocks of a Markdown text with HTML: headings, code … */
export function listBlocks(text: string): Token[] {
  return blocks.parse(text, {});
}

/** A text without these has no code. */
const signOfCode = /`|~~~|^[ \t>]*(?: {4}|\t)/m;

/**
 * Replaces blocks of code and code in lines by marks. Blocks become blocks between fences, which may be moved into a quotation.
 * @param isMdx whether fences may be indented as components are; then indented text is no code.
 */
export function protectCode(source: string, isMdx = false): ProtectedText {
  const plain = source.replace(/[\ue000-\ue004]/g, "");
  if (!signOfCode.test(plain)) return { text: plain, restore: (text) => text };
  const codes: Code[] = [];
  const keep = (source: string, isBlock: boolean) => `${open}${codes.push({ source, isBlock }) - 1}${close}`;
  // The same code has the same mark: it may be the label of a link whose address stands apart.
  const spans = new Map<string, string>();
  const keepSpan = (source: string) => {
    const known = spans.get(source) ?? keep(source, false);
    spans.set(source, known);
    return known;
  };
  const lines = plain.split("\n");
  for (const block of isMdx ? listFences(lines) : listBlocks(plain))
    if (block.type === "fence" || block.type === "code_block") replaceBlock(lines, block, keep);
  const text = lines
    .filter((line) => line !== removed)
    .join("\n")
    .replace(codeSpan, keepSpan);
  return {
    text,
    // Code in a line may contain marks of blocks only if a block was taken for one: twice is enough.
    restore: (converted) => restore(restore(converted, codes), codes),
  };
}

const fence = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})([^`\n]*)$/;

/** Lists the blocks between fences, however far they are indented. */
function listFences(lines: readonly string[]): CodeBlock[] {
  const found: CodeBlock[] = [];
  for (let start = 0; start < lines.length; start++) {
    const [, before = "", markup = "", info = ""] = fence.exec(lines[start] ?? "") ?? [];
    if (markup === "") continue;
    let end = start + 1;
    while (end < lines.length && !endsFence(lines[end] ?? "", markup)) end++;
    const inside = lines
      .slice(start + 1, end)
      .map((line) => line.slice(Math.min(before.length, line.search(/\S|$/))));
    found.push({
      type: "fence",
      map: [start, Math.min(end + 1, lines.length)],
      content: `${inside.join("\n")}\n`,
      markup,
      info,
    });
    start = end;
  }
  return found;
}

function endsFence(line: string, markup: string): boolean {
  const text = line.replace(/^[ \t>]*/, "").trimEnd();
  return text.length >= markup.length && text === (markup[0] ?? "").repeat(text.length);
}

const removed = "\ue001";

/** What stands before a block in its first line, such as the mark of a list, stays. */
function replaceBlock(
  lines: string[],
  { type, map, content, markup, info }: CodeBlock,
  keep: (source: string, isBlock: boolean) => string,
): void {
  if (!map) return;
  const [start, end] = map;
  const first = lines[start] ?? "";
  const fence = type === "fence" ? markup : findTicks(content, 2);
  const [line = ""] = content.split("\n", 1);
  const before =
    type === "fence"
      ? first.slice(0, first.indexOf(markup))
      : first.slice(0, first.length - line.length).replace(/ {4}$|\t$/, "");
  const { lang, title } = readInfo(info);
  const heading = title === "" ? "" : `${formatCodeSpan(title)}\n\n`;
  lines[start] = before + keep(`${heading}${fence}${lang}\n${content.replace(/\n?$/, "\n")}${fence}`, true);
  lines.fill(removed, start + 1, end);
}

const marked = /^([^\n\ue000]*)\ue000(\d+)\ue001([ \t]*)(?=([^\n]?))|\ue000(\d+)\ue001/gm;
/** What may stand before a block: marks of quotations and lists. */
const container = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;

function restore(text: string, codes: readonly Code[]): string {
  return text.replace(marked, (_, before = "", first?: string, space = "", next = "", other?: string) => {
    const code = codes[Number(first ?? other)];
    if (!code?.isBlock) return before + (code?.source ?? "") + space;
    if (/^[ \t>]*\|/.test(before) || first === undefined) return before + flatten(code.source) + space;
    const isAlone = container.test(before);
    const prefix = isAlone ? before.replace(/[^>\s]/g, " ") : "";
    return `${before}${isAlone ? "" : "\n\n"}${indent(code.source, prefix)}${next === "" ? "" : "\n\n"}`;
  });
}

/** Each line of a block after the first gets the marks of what it is in; those of lists are spaces by now. */
function indent(source: string, prefix: string): string {
  return source.replace(
    /\n(.*)/g,
    (_, line: string) => `\n${line === "" ? prefix.trimEnd() : prefix + line}`,
  );
}

/** A block in a cell of a table becomes code in its line. */
function flatten(source: string): string {
  const line = source
    .replace(/^[\s\S]*?(?:```|~~~)[^\n]*\n/, "")
    .replace(/\n?(?:`+|~+)$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? "" : formatCodeSpan(line).replace(/(?<!\\)\|/g, "\\|");
}
