import type { Diagnostic, Position } from "../model/diagnostic.ts";
import { createYamlLocator, type ParsedYaml, type PlainComment, parseYaml } from "./parse-yaml.ts";

/** A Markdown file taken apart: what its front matter says, and where. */
export interface Source {
  readonly file: string;
  readonly frontMatter: unknown;
  /** Comments behind plain values of the front matter; their places are those in the file. */
  readonly comments: readonly PlainComment[];
  /** The Markdown below the front matter. */
  readonly text: string;
  /** The line of the file on which `text` starts. */
  readonly textLine: number;
  /** Where a front matter value stands; of a missing one, where its parent does. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** A line of `---` at the start of a file, and one further down with the end of the line before it. */
const opener = /^---[ \t]*(?:\n|$)/;
const closer = /\n---[ \t]*(?:\n|$)/g;

/** In UTF-16 code units: a hundred sources take a fifth of it, and the parsers cannot count many more mistakes. */
const longest = 131_072;

/**
 * Splits a file into YAML 1.2 front matter (between two lines of `---`, the first of them line 1) and Markdown.
 * @param content decoded text with `\n` line ends.
 * @param parse what reads the YAML.
 */
export function parseSource(
  file: string,
  content: string,
  parse: (yaml: string) => ParsedYaml = parseYaml,
): { readonly source: Source } | { readonly diagnostics: readonly Diagnostic[] } {
  const mistake = (message: string, { line, column }: Position) => ({
    file,
    line,
    column,
    field: "front matter",
    message,
  });
  const start = opener.exec(content)?.[0].length;
  if (start === undefined) {
    const message =
      "none found; the first line must be ---, followed by fields such as title, and another ---";
    return { diagnostics: [mistake(message, top)] };
  }
  // The line break of the first fence may be that before the last one.
  closer.lastIndex = start - 1;
  const end = closer.exec(content);
  if (!end) {
    return { diagnostics: [mistake("it is not closed; put a line of --- after its last field", top)] };
  }
  const yaml = content.slice(start, end.index);
  if (yaml.length > longest) {
    const message = `it has ${yaml.length} characters; at most ${longest} would pass`;
    return { diagnostics: [mistake(message, top)] };
  }
  const { data, problems, comments } = parse(yaml);
  if (problems.length > 0) {
    return {
      diagnostics: problems.map(({ message, ...position }) => mistake(message, belowFence(position))),
    };
  }
  const locate = createYamlLocator(yaml);
  return {
    source: {
      file,
      frontMatter: data,
      comments: comments.map((comment) => ({ ...comment, ...belowFence(comment) })),
      text: content.slice(closer.lastIndex),
      textLine: content.slice(0, end.index + 1).split("\n").length + 1,
      locate: (path) => {
        const position = locate(path);
        return position ? belowFence(position) : top;
      },
    },
  };
}

const top: Position = { line: 1, column: 1 };

/** A place in the YAML as a place in the file. */
function belowFence({ line, column }: Position): Position {
  return { line: line + 1, column };
}
