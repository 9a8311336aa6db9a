import type { DataReference } from "../markdown/markdown-document.ts";
import type { Position } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { CsvFault, CsvTable } from "./csv.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";
import { isEmpty, readNumbers, type WrittenNumber } from "./read-numbers.ts";
import { findTimes } from "./read-times.ts";

/** A mistake in the CSV file, or in the block that shows it. */
export interface DataFault extends CsvFault {
  readonly in: "file" | "text";
}

type Written = Pick<DataReference, "options" | "places">;

/** The columns of a file that a block shows, by their places in the file, and mistakes. */
export function readTable(
  csv: CsvTable,
  { options, places }: Written,
): { readonly table: DataTable } | { readonly faults: readonly DataFault[] } {
  const { columns: wanted = csv.header, plain = [] } = options;
  const faults = [
    ...checkNames(wanted, places.columns, csv.header),
    ...checkNames(plain, places.plain, csv.header),
  ];
  if (faults.length > 0) return { faults };
  const shown = wanted.map((name) => csv.header.indexOf(name));
  const readers = createReaders(csv, shown, plain);
  if (readers.faults.length > 0) return { faults: readers.faults.map((fault) => ({ ...fault, in: "file" })) };
  const rows = csv.rows.map((row) =>
    shown.map((column): DataCell => {
      const text = row[column] ?? "";
      const value = isEmpty(text) ? undefined : readers.read.get(column)?.value(text);
      return {
        text: /^(?:NA|NaN|null|#N\/A)$/i.test(text) ? "" : text,
        ...(value !== undefined && { value }),
      };
    }),
  );
  const columns = shown.map((column): DataColumn => {
    const { kind = "text", decimals = 0 } = readers.read.get(column) ?? {};
    return { name: csv.header[column] ?? "", kind, decimals };
  });
  return { table: { columns, rows } };
}

function checkNames(
  names: readonly string[],
  places: readonly Position[],
  header: readonly string[],
): DataFault[] {
  return names.flatMap((name, index) => {
    const position = places[index];
    if (!position) return [];
    if (names.indexOf(name) < index)
      return { in: "text", position, message: `found "${name}" twice; once is enough` };
    if (header.includes(name)) return [];
    const nearest = findNearest(name, header);
    const hint = nearest ? `did you mean "${nearest}"?` : `the file has ${header.join(", ")}`;
    return { in: "text", position, message: `found "${name}", which is no column of the file; ${hint}` };
  });
}

interface Reader extends Pick<DataColumn, "kind" | "decimals"> {
  readonly value: (cell: string) => number | undefined;
}

/** Finds out how to read each shown column; a column of texts has no reader. */
function createReaders(csv: CsvTable, shown: readonly number[], plain: readonly string[]) {
  const read = new Map<number, Reader>();
  const cellsOf = (column: number) => csv.rows.map((row) => row[column] ?? "");
  const left = shown.filter((column) => !plain.includes(csv.header[column] ?? ""));
  for (const column of left) {
    const times = findTimes(csv.header[column] ?? "", cellsOf(column), column === shown[0]);
    if (times) read.set(column, { kind: times.kind, decimals: 0, value: times.read });
  }
  const numeric = left.filter((column) => !read.has(column));
  const numbers = readNumbers(csv, numeric);
  for (const column of numeric) {
    const readCell = numbers.read.get(column);
    if (readCell) read.set(column, createNumberReader(cellsOf(column), readCell));
  }
  return { read, faults: numbers.faults };
}

function createNumberReader(cells: readonly string[], read: (cell: string) => WrittenNumber): Reader {
  const decimals = cells.filter((cell) => !isEmpty(cell)).map((cell) => read(cell).decimals);
  return { kind: "number", decimals: Math.max(0, ...decimals), value: (cell) => read(cell).value };
}
