import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";

/** As much of a long line as is shown on either side of the mistake. */
const reach = 60;

/**
 * The line that a diagnostic speaks of, with a caret below its column; a paragraph on one line is cut to what is around it.
 * Undefined when the file or the line is not there.
 * @param root absolute path of the project.
 */
export function readExcerpt(root: string, { file, line, column }: Diagnostic): string | undefined {
  const text = readLine(root, file, line);
  if (text === undefined) return undefined;
  const start = Math.max(0, column - 1 - reach);
  const end = column - 1 + reach;
  const before = `${start > 0 ? "…" : ""}${text.slice(start, column - 1)}`;
  const after = `${text.slice(column - 1, end)}${end < text.length ? "…" : ""}`;
  return `${before}${after}\n${toSpaces(before)}^`;
}

/** As wide as the text: tabs stay, a character of double width becomes a space of double width. */
function toSpaces(text: string): string {
  return text.replace(/[^\t]/gu, (character) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(character)
      ? "\u3000"
      : " ",
  );
}

/** Nothing of a symbolic link: a link to a file that must not be shown is what its diagnostic is about. */
function readLine(root: string, file: string, line: number): string | undefined {
  try {
    const written = path.join(realpathSync.native(root), file);
    const real = realpathSync.native(written);
    return real === written ? readFileSync(real, "utf8").split(/\r\n?|\n/)[line - 1] : undefined;
  } catch {
    // A file that is gone, or a link that leads nowhere, is what the diagnostic itself is about.
    return undefined;
  }
}
