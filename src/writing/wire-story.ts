import { decodeText, findEnd } from "../model/decode-text.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkTitle } from "./article-file.ts";

/** A story as an agency sends it: plain text. */
export interface WireStory {
  readonly title: string;
  /** At least one; line breaks within a paragraph are kept, as `\n`. */
  readonly paragraphs: readonly string[];
}

/**
 * Parses a plain story: the first line is the headline, and blank lines separate paragraphs.
 * @param file the name of the file in messages.
 * @param shorterTitle replaces a headline that is too long.
 */
export function parseWireStory(
  file: string,
  bytes: Uint8Array,
  shorterTitle?: string,
): { readonly story: WireStory } | { readonly diagnostics: readonly Diagnostic[] } {
  const report = (field: string, message: string, before = "") => ({
    diagnostics: [{ file, ...findEnd(before), field, message }],
  });
  const text = decodeText(bytes);
  if (typeof text !== "string") return { diagnostics: [{ file, field: "file", ...text }] };
  const start = text.search(/\S/);
  if (start < 0) return report("file", "it is empty; expected a headline, a blank line and the story");

  const end = `${text}\n`.indexOf("\n", start);
  const title = shorterTitle ?? text.slice(start, end).trim();
  const fault = checkTitle(title);
  if (fault) return report("title", `${fault}: --title "A shorter one"`, text.slice(0, start));
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
