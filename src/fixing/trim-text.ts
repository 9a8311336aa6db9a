import { isDeepStrictEqual } from "node:util";
import { createMarkdown, createTokenizer, type Tokenize } from "../markdown/create-markdown.ts";

/**
 * Removes white space at the ends of the lines of a text, and empty lines at its end, where that changes nothing that readers see.
 * Two spaces that break a line stay, and so does everything in code.
 */
export function trimText(markdown: string): string {
  // Most texts have nothing to remove, and need not be parsed.
  if (!/[ \t]$/m.test(markdown) && /[^\n]\n$/.test(markdown)) return markdown;
  const trimmed = trimLines(markdown);
  return trimmed === markdown || isSame(markdown, trimmed) ? trimmed : markdown;
}

let tokenizer: Tokenize | undefined;

function tokenize(markdown: string) {
  tokenizer ??= createTokenizer();
  return tokenizer(markdown);
}

function trimLines(markdown: string): string {
  const lines = markdown.split("\n");
  const isCode = new Set(
    tokenize(markdown).flatMap(({ type, map }) =>
      map && ["fence", "code_block"].includes(type) ? range(map[0], map[1]) : [],
    ),
  );
  const trimmed = lines.map((line, index) => {
    const isBreak = / {2,}$/.test(line) && line.trim() !== "" && (lines[index + 1] ?? "").trim() !== "";
    return isCode.has(index) || isBreak ? line : line.replace(/[ \t]+$/, "");
  });
  return `${trimmed.join("\n").replace(/\n+$/, "")}\n`;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** True if both texts are shown in the same way. The language decides only on quotation marks. */
function isSame(before: string, after: string): boolean {
  const { parse } = createMarkdown("en");
  const origin = { file: "", firstLine: 1 };
  return isDeepStrictEqual(parse(before, origin).parts, parse(after, origin).parts);
}
