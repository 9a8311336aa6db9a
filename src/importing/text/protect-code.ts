import MarkdownParser, { type Token } from "markdown-it";

/** A text whose code is replaced by marks, so that nothing in it is taken for markup. */
export interface ProtectedText {
  readonly text: string;
  /** Puts the code back into a text that was made from `text`. */
  readonly restore: (text: string) => string;
}

/** Private-use characters; a text that has them loses them. */
const [open, close] = ["\ue000", "\ue001"];
const mark = /\ue000(\d+)\ue001/g;
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

/** Replaces blocks of code and code in lines by marks. */
export function protectCode(source: string): ProtectedText {
  if (!signOfCode.test(source))
    return { text: source.replace(/[\ue000-\ue002]/g, ""), restore: (text) => text };
  const codes: string[] = [];
  const keep = (code: string) => `${open}${codes.push(code) - 1}${close}`;
  const lines = source.replace(/[\ue000-\ue002]/g, "").split("\n");
  for (const { type, map } of listBlocks(lines.join("\n"))) {
    if (!map || (type !== "fence" && type !== "code_block")) continue;
    replaceBlock(lines, map, type === "fence", keep);
  }
  const text = lines
    .filter((line) => line !== removed)
    .join("\n")
    .replace(codeSpan, keep);
  return {
    text,
    // Code in a line may contain marks of blocks only if a block was taken for one: twice is enough.
    restore: (converted) => restore(restore(converted, codes), codes),
  };
}

const removed = "\ue001";

/** The marks of containers before a fence stay; its further lines have them within the code. */
function replaceBlock(
  lines: string[],
  [start, end]: readonly [number, number],
  isFence: boolean,
  keep: (code: string) => string,
): void {
  const first = lines[start] ?? "";
  const offset = isFence ? Math.max(first.search(/`{3}|~{3}/), 0) : 0;
  const code = [first.slice(offset), ...lines.slice(start + 1, end)].join("\n");
  lines[start] = first.slice(0, offset) + keep(code);
  lines.fill(removed, start + 1, end);
}

function restore(text: string, codes: readonly string[]): string {
  return text.replace(mark, (_, index: string) => codes[Number(index)] ?? "");
}
