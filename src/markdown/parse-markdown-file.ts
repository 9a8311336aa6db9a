import type { Diagnostic, Position } from "../model/diagnostic.ts";
import { createYamlLocator, type ParsedYaml, type PlainComment, parseYaml } from "./parse-yaml.ts";

/** A Markdown file, split into front matter and text. */
export interface MarkdownFile {
  readonly file: string;
  readonly frontMatter: unknown;
  /** Comments after plain values of the front matter, with their positions in the file. */
  readonly comments: readonly PlainComment[];
  /** The Markdown below the front matter. */
  readonly text: string;
  /** The line of the file on which `text` starts. */
  readonly textLine: number;
  /** Returns the position of a front matter value; if it is missing, that of the nearest parent in the file. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** The `---` on the first line of a file, and the next line of `---` with the line break before it. */
const opener = /^---[ \t]*(?:\n|$)/;
const closer = /\n---[ \t]*(?:\n|$)/g;

/** The longest front matter, in UTF-16 code units: five times as much as a hundred sources need, and it bounds the parsers' time. */
const longest = 131_072;

const top: Position = { line: 1, column: 1 };

/**
 * Splits a file into YAML 1.2 front matter (between two lines of `---`, the first of them line 1) and Markdown.
 * @param content decoded text with `\n` line ends.
 * @param parse parses the YAML, perhaps from a cache.
 */
export function parseMarkdownFile(
  file: string,
  content: string,
  parse: (yaml: string) => ParsedYaml = parseYaml,
): { readonly source: MarkdownFile } | { readonly diagnostics: readonly Diagnostic[] } {
  const reject = (message: string) => ({
    diagnostics: [{ file, ...top, field: "front matter", message }],
  });
  const start = opener.exec(content)?.[0].length;
  if (start === undefined)
    return reject(
      "none found; the first line must be ---, followed by fields such as title, and another ---",
    );
  // In empty front matter, the line break after the first --- is also the one before the second.
  closer.lastIndex = start - 1;
  const end = closer.exec(content);
  if (!end) return reject("it is not closed; put a line of --- after its last field");
  const yaml = content.slice(start, end.index);
  if (yaml.length > longest) return reject(`it has ${yaml.length} characters; at most ${longest} would pass`);
  const { data, diagnostics, comments } = parse(yaml);
  if (diagnostics.length > 0) {
    return {
      diagnostics: diagnostics.map((found) => ({ file, ...toFile(found), field: "front matter" })),
    };
  }
  const locate = createYamlLocator(yaml);
  return {
    source: {
      file,
      frontMatter: data,
      comments: comments.map(toFile),
      text: content.slice(closer.lastIndex),
      textLine: content.slice(0, end.index + 1).split("\n").length + 1,
      locate: (path) => {
        const position = locate(path);
        return position ? toFile(position) : top;
      },
    },
  };
}

/** Moves a position in the YAML below the first line of the file. */
function toFile<T extends Position>(found: T): T {
  return { ...found, line: found.line + 1 };
}
