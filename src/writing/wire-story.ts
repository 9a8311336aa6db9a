import { decodeUtf8, decodeValidUtf8 } from "../model/decode-text.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { findUnshowable } from "../model/find-unshowable.ts";
import { findTitleMistake } from "./article-file.ts";

/** A story as an agency sends it: text, nothing marked. */
export interface WireStory {
  readonly title: string;
  /** As they came, line breaks within them included, line ends `\n`; at least one. */
  readonly paragraphs: readonly string[];
}

/**
 * Takes a plain story apart: the first line is the headline, blank lines stand between paragraphs.
 * @param file how messages call it.
 * @param shorterTitle replaces the headline, for one that is too long.
 */
export function parseWireStory(
  file: string,
  bytes: Uint8Array,
  shorterTitle?: string,
): { readonly story: WireStory } | { readonly diagnostics: readonly Diagnostic[] } {
  const report = (field: string, message: string, before = "") => ({
    diagnostics: [{ file, ...positionAfter(before), field, message }],
  });
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) {
    // Streaming, so that the first bytes of a character that is cut short are not counted as one.
    const before = decodeValidUtf8(bytes);
    return report("file", "not UTF-8 from here on; save it in the encoding UTF-8", before);
  }
  const text = decoded.replace(/\r\n?/g, "\n");
  const unshowable = findUnshowable(text);
  if (unshowable) {
    const { name, offset } = unshowable;
    return report("text", `found the control character ${name}; delete it`, text.slice(0, offset));
  }
  const start = text.search(/\S/);
  if (start < 0) return report("file", "it is empty; expected a headline, a blank line and the story");

  const end = `${text}\n`.indexOf("\n", start);
  const title = shorterTitle ?? text.slice(start, end).trim();
  const titleMistake = findTitleMistake(title);
  if (titleMistake) return report("title", `${titleMistake}: --title "A shorter one"`, text.slice(0, start));
  const paragraphs = text
    .slice(end)
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph.trim() !== "");
  if (paragraphs.length === 0) {
    return report("text", "only a headline; expected the story below it", text.slice(0, end));
  }
  return { story: { title, paragraphs } };
}

function positionAfter(before: string) {
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
