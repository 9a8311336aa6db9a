import type { Token } from "markdown-it";
import type { z } from "zod";
import type { Position } from "../../model/diagnostic.ts";
import type { ParseContext } from "../parse-context.ts";
import { parseFields } from "../parse-fields.ts";
import { createYamlLocator, parseYaml } from "../parse-yaml.ts";

/** The fields of a block, not parsed yet, and the text below them. */
interface FoundFields {
  readonly rest: readonly Token[];
  /** Parses the fields; undefined if there are mistakes, which are reported. @param name of the block. */
  readonly parse: <T>(name: string, schema: z.ZodType<T>) => T | undefined;
  /** Finds the place of a field, or of a part of it. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** The first line of fields: `caption: Ships in port`. */
const field = /^[\p{L}_-]+:(?:[ \t\n]|$)/u;

/**
 * Reads the fields of a block: YAML in the lines right below its first line, up to an empty one.
 * @param line the line of the text, from 0, below the block's first line.
 */
export function readFields(
  content: readonly Token[],
  line: number,
  lines: readonly string[],
  context: ParseContext,
): FoundFields {
  const [paragraph, inline] = content;
  const isField =
    paragraph?.type === "paragraph_open" && inline?.map?.[0] === line && field.test(inline.content);
  const yaml = isField ? alignFirst(inline.content, lines, line) : "";
  const toFile = (found: Position): Position => {
    const source = lines[line + found.line - 1] ?? "";
    // markdown-it removes the indentation of each line.
    const removed = source.trimEnd().length - (yaml.split("\n")[found.line - 1] ?? "").trimEnd().length;
    return context.positionAt(line + found.line - 1, removed + found.column - 1);
  };
  const inYaml = createYamlLocator(yaml);
  const locate = (path: readonly PropertyKey[]) => {
    const found = inYaml(path);
    return found ? toFile(found) : context.positionAt(line - 1, (lines[line - 1] ?? "").indexOf(":::"));
  };
  return {
    // A paragraph is three tokens.
    rest: isField ? content.slice(3) : content,
    parse: (name, schema) => {
      const { data, diagnostics, comments } = parseYaml(yaml);
      for (const { message, ...found } of diagnostics) context.report(name, toFile(found), message);
      if (diagnostics.length > 0) return undefined;
      const parsed = parseFields(
        {
          file: "",
          frontMatter: data,
          comments: comments.map((comment) => ({ ...comment, ...toFile(comment) })),
          locate,
        },
        schema,
      );
      for (const { field, message, ...found } of parsed.diagnostics)
        context.report(`${name}: ${field}`, found, message);
      return parsed.data;
    },
    locate,
  };
}

/**
 * Gives the first field the indentation of the others: markdown-it removes all of that of a paragraph's first line, and of the others only
 * what belongs to the list or quotation around it.
 */
function alignFirst(fields: string, lines: readonly string[], line: number): string {
  const rows = fields.split("\n");
  const countRemoved = (row: number) =>
    (lines[line + row] ?? "").trimEnd().length - (rows[row] ?? "").trimEnd().length;
  return rows.length > 1 ? " ".repeat(Math.max(0, countRemoved(0) - countRemoved(1))) + fields : fields;
}
