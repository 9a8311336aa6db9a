import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";

/** Characters of a long line that are shown on either side of the column. */
const reach = 60;

/**
 * Returns the line of a diagnostic with a caret below its column; a long line is shortened on both sides. Undefined if there is no such
 * file or line.
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

/** Replaces each character by a space of the same width: tabs stay, a character of double width becomes an ideographic space. */
function toSpaces(text: string): string {
  return text.replace(/[^\t]/gu, (character) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(character)
      ? "\u3000"
      : " ",
  );
}

/** Returns undefined for symbolic links: the target may be a file that must not be shown. */
function readLine(root: string, file: string, line: number): string | undefined {
  try {
    const written = path.join(realpathSync.native(root), file);
    const real = realpathSync.native(written);
    return real === written ? readFileSync(real, "utf8").split(/\r\n?|\n/)[line - 1] : undefined;
  } catch {
    // The file is missing, or is a broken link; the diagnostic itself says that.
    return undefined;
  }
}
