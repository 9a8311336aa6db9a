import { CsvError, parse } from "csv-parse/sync";
import type { ImportNote } from "../found-article.ts";

/** The rows of a list by the names of its first, each with the line on which it starts. */
interface NamedRows {
  readonly rows: readonly { readonly line: number; readonly fields: ReadonlyMap<string, string> }[];
  /** Why reading ended before the end. */
  readonly fault?: Pick<ImportNote, "line" | "message">;
}

/**
 * Parses comma-separated values whose first row has the names of the columns. What stands before a mistake is read.
 * @param source with `\n` line ends.
 */
export function parseCsv(source: string): NamedRows {
  const rows: { line: number; fields: Map<string, string> }[] = [];
  let names: readonly string[] | undefined;
  let line = 1;
  const add = (cells: readonly string[], end: number) => {
    if (names) rows.push({ line, fields: new Map(names.map((name, index) => [name, cells[index] ?? ""])) });
    else names = cells.map((cell) => cell.trim());
    line = end + 1;
    // Nothing is kept twice.
    return null;
  };
  try {
    parse(source, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells, { lines }) => add(cells, lines),
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, fault: { line, message: error.message.replace(/\s+/g, " ").slice(0, 100) } };
  }
}
