import type { TakeNote } from "../found-article.ts";
import { listBlocks } from "./protect-code.ts";

/** A text without these has no headings: a number sign, or a line below the text. */
const signOfHeading = /#|^[ \t>]*(?:=+|-+)[ \t]*$/m;

/**
 * Leaves out a first heading that repeats the title, and gives the others levels from 2 on without a gap. Headings without text are
 * left out.
 */
export function setHeadings(text: string, title: string, take: TakeNote): string {
  if (!signOfHeading.test(text)) return text;
  const tokens = listBlocks(text);
  const found = tokens.flatMap((token, index) => {
    const words = tokens[index + 1]?.content ?? "";
    return token.type === "heading_open" && token.map ? [{ token, map: token.map, words }] : [];
  });
  if (found.length === 0) return text;
  const lines = text.split("\n");
  const open: number[] = [];
  for (const [index, { token, map, words }] of found.entries()) {
    const level = Number(token.tag.slice(1));
    const isTitle = index === 0 && level === 1 && isSame(words, title);
    if (isTitle) take("heading", "the title again", lines[map[0]]);
    if (isTitle || words.trim() === "") {
      lines.fill("", map[0], map[1]);
      continue;
    }
    const wanted = findLevel(level, open);
    if (wanted !== level) take("heading", words, lines[map[0]]);
    if (wanted !== level || !token.markup.startsWith("#")) writeHeading(lines, map, token.markup, wanted);
  }
  return lines.join("\n");
}

/** The level below those of the headings that are still open, which this one joins. */
function findLevel(level: number, open: number[]): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return Math.min(6, open.length + 1);
}

/** Writes a heading in one line, with its level as number signs; marks of lists and quotations before it stay. */
function writeHeading(
  lines: string[],
  [start, end]: readonly [number, number],
  markup: string,
  level: number,
): void {
  const marks = "#".repeat(level);
  const first = lines[start] ?? "";
  if (markup.startsWith("#")) {
    lines[start] = first.replace(/#{1,6}(?=\s|$)/, marks);
    return;
  }
  const words = lines
    .slice(start, end - 1)
    .map((line, index) => (index === 0 ? line : line.replace(/^[\s>]*/, "")));
  lines[start] = words.join(" ").replace(/^([\s>]*(?:[-*+]\s+)?)/, `$1${marks} `);
  lines.fill("", start + 1, end);
}

function isSame(words: string, title: string): boolean {
  const fold = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  return fold(words) === fold(title);
}
