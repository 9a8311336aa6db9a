import { CsvError, parse } from "csv-parse/sync";
import type { Position } from "../model/diagnostic.ts";
import { checkHeader, checkRows } from "./check-csv.ts";
import { type CsvFault, type CsvRecord, type CsvTable, limits } from "./csv.ts";
import { decodeCsv } from "./decode-csv.ts";

const start: Position = { line: 1, column: 1 };
const delimiters = [",", ";", "\t"] as const;

/**
 * Parses a CSV file (RFC 4180) in UTF-8, with commas, semicolons or tabs between cells: whichever its first line has most of.
 * @returns the table, or its mistakes; at least one.
 */
export function parseCsv(bytes: Uint8Array): CsvTable | readonly CsvFault[] {
  const decoded = decodeCsv(bytes);
  if ("message" in decoded) return [decoded];
  // The same lines for editors, which count positions, and for the parser, which expects one kind of line end.
  const lines = decoded.text.split(/\r\n?|\n/);
  const delimiter = findDelimiter(lines[0] ?? "");
  const { records, fault } = readRecords(lines, delimiter);
  if (fault) return [fault];
  const [head, ...rest] = records.filter(({ raw }) => raw.trim() !== "");
  const locate = (record: CsvRecord | undefined, column: number) => locateCell(record, column, delimiter);
  if (!head || rest.length === 0)
    return [{ position: start, message: "found no rows; expected a header, and at least one row below it" }];
  const faults = [...checkHeader(head, locate), ...checkRows(head, rest, locate)];
  if (faults.length > 0) return faults;
  return {
    header: head.cells.map((cell) => cell.trim()),
    rows: rest.map(({ cells }) => cells.map((cell) => cell.trim())),
    delimiter,
    locate: (row, column) => locate(rest[row], column),
  };
}

function findDelimiter(line: string): string {
  const unquoted = line.replace(/"(?:[^"]|"")*"/g, "");
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Reads one row more than there may be. */
function readRecords(lines: readonly string[], delimiter: string) {
  const records: CsvRecord[] = [];
  let line = 1;
  const add = (cells: readonly string[], end: number) => {
    records.push({ cells, raw: lines.slice(line - 1, end).join("\n"), line });
    line = end + 1;
  };
  try {
    parse(lines.join("\n"), {
      delimiter,
      relax_column_count: true,
      to: limits.rows + 2,
      on_record: (cells, { lines }) => {
        add(cells, lines);
        return cells;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const broken = { cells: [], raw: lines.slice(line - 1).join("\n"), line };
    const column = Number(error["index"]) || 0;
    return {
      records,
      fault: { position: locateCell(broken, column, delimiter), message: describeError(error) },
    };
  }
}

const described: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'found a " that is not closed; write one after the cell, or "" for the character',
  CSV_INVALID_CLOSING_QUOTE:
    'found text after the closing " of a cell; write "" for the character within quotes',
  INVALID_OPENING_QUOTE: 'found a " within a cell; put the cell in quotes, and write "" for the character',
};

function describeError({ code, message }: CsvError): string {
  return described[code] ?? `found ${message}; expected rows of cells with commas between them`;
}

/** Finds the first character of a cell, which is in quotes or has none. */
function locateCell(record: CsvRecord | undefined, column: number, delimiter: string): Position {
  if (!record) return start;
  const cell = new RegExp(`(?:"(?:[^"]|"")*"[^${delimiter}]*|[^${delimiter}]*)${delimiter}`, "y");
  for (let left = column; left > 0 && cell.test(record.raw); left--);
  const before = record.raw.slice(0, cell.lastIndex).split("\n");
  return { line: record.line + before.length - 1, column: (before.at(-1) ?? "").length + 1 };
}
