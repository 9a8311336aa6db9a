import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Diagnostic, Position } from "./diagnostic.ts";

/** A Markdown file taken apart: what its front matter says, and where. */
export interface Source {
  readonly file: string;
  readonly frontMatter: unknown;
  /** The Markdown below the front matter. */
  readonly text: string;
  /** The line of the file on which `text` starts. */
  readonly textLine: number;
  /** Where a front matter value stands; of a missing one, where its parent does. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

const fence = /^---[ \t]*$/;

/**
 * Splits a file into YAML 1.2 front matter (between two lines of `---`, the first of them line 1) and Markdown.
 * @param content decoded text with `\n` line ends.
 */
export function parseSource(
  file: string,
  content: string,
): { readonly source: Source } | { readonly diagnostics: readonly Diagnostic[] } {
  const lines = content.split("\n");
  const mistake = (line: number, column: number, message: string) => ({
    diagnostics: [{ file, line, column, field: "front matter", message }],
  });
  if (!fence.test(lines[0] ?? "")) {
    return mistake(
      1,
      1,
      "none found; the first line must be ---, followed by fields such as title, and another ---",
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) return mistake(1, 1, "it is not closed; put a line of --- after its last field");

  const lineCounter = new LineCounter();
  const yaml = parseDocument(lines.slice(1, end).join("\n"), {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    // Its warnings are reported as mistakes, not printed.
    logLevel: "error",
  });
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const problems = [
    ...[...yaml.errors, ...yaml.warnings].map(({ pos, message }) => ({
      offset: pos[0],
      message: `not valid YAML: ${message.split("\n", 1)[0]}; text with a colon, a quote or a # needs quotes around it`,
    })),
    ...findAliases(yaml),
  ];
  if (problems.length > 0) {
    return {
      diagnostics: problems.map(({ offset, message }) => ({
        file,
        ...toPosition(offset),
        field: "front matter",
        message,
      })),
    };
  }
  return {
    source: {
      file,
      frontMatter: yaml.contents === null ? {} : yaml.toJS(),
      text: lines.slice(end + 1).join("\n"),
      textLine: end + 2,
      locate: (path) => locate(yaml, path, toPosition),
    },
  };
}

/** An alias repeats another value: it may not exist, hold the alias itself, or unfold without end. */
function findAliases(yaml: Document): { readonly offset: number; readonly message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(yaml, {
    Alias: (_, { source, range }) => {
      const message = `found *${source}, which in YAML stands for a value elsewhere; write the value here, or put the text in quotes`;
      found.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return found;
}

function locate(
  yaml: Document,
  path: readonly PropertyKey[],
  toPosition: (offset: number) => Position,
): Position {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        )
      : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return toPosition(pair.key.range[0]);
    const value = yaml.getIn(path.slice(0, length), true);
    if (isNode(value) && value.range) return toPosition(value.range[0]);
  }
  return { line: 1, column: 1 };
}
