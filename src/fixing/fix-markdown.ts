import type { z } from "zod";
import { parseMarkdownFile } from "../markdown/parse-markdown-file.ts";
import { decodeText } from "../model/decode-text.ts";
import { type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { fixFrontMatter } from "./fix-front-matter.ts";
import { keepValue } from "./read-yaml.ts";
import { trimText } from "./trim-text.ts";

/** A file that can be parsed, before and after. Both are decoded: without a byte order mark, and with line ends `\n`. */
export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** What was mended, such as `quotes`; nothing if the file needs no change. */
  readonly fixes: readonly string[];
}

/** The line of `---` that opens front matter, and the one that closes it, with the line break before it. */
const opener = /^---[ \t]*\n/;
const closer = /\n---[ \t]*(?:\n|$)/g;

/**
 * Mends what is safe in a Markdown file: what a build reads stays the same, but for texts that YAML misreads.
 * @param file its path, for diagnostics.
 * @param schema of its front matter.
 * @returns the file; or diagnostics if it cannot be parsed even then.
 */
export function fixMarkdown(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodObject,
): FixedFile | { readonly diagnostics: readonly Diagnostic[] } {
  if (bytes.length === 0)
    return { diagnostics: [reportFile(file, "it is empty; expected front matter and text")] };
  const before = decodeText(bytes);
  if (typeof before !== "string") return { diagnostics: [{ ...reportFile(file, ""), ...before }] };
  const { after, fixes } = fixParts(before, schema);
  const parsed = parseMarkdownFile(file, after);
  if ("diagnostics" in parsed) return parsed;
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const hasMark = raw.startsWith("\uFEFF") ? ["byte order mark"] : [];
  return { file, before, after, fixes: [...hasMark, ...(raw.includes("\r") ? ["line ends"] : []), ...fixes] };
}

function fixParts(content: string, schema: z.ZodObject): Pick<FixedFile, "after" | "fixes"> {
  const start = opener.exec(content)?.[0].length ?? 0;
  // In empty front matter, the line break after the first --- is also the one before the second.
  closer.lastIndex = start - 1;
  const end = start === 0 ? null : closer.exec(content);
  // Parsing says what is missing.
  if (end === null) return { after: content, fixes: [] };
  const { fixed, fixes } = fixFrontMatter(content.slice(start, end.index + 1), schema);
  const text = content.slice(closer.lastIndex);
  const untrimmed = content.slice(0, start) + fixed + content.slice(end.index + 1);
  const yaml = keepValue(fixed, fixed.replace(/[ \t]+$/gm, ""));
  const after = `---\n${yaml}---\n${text.trim() === "" ? text : trimText(text)}`;
  return { after, fixes: after === untrimmed ? fixes : [...fixes, "white space at line ends"] };
}
