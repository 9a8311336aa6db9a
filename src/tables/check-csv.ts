import { findUnbalancedControl } from "../model/bidi-controls.ts";
import type { Position } from "../model/diagnostic.ts";
import { type CsvFault, type CsvRecord, limits } from "./csv.ts";

type Locate = (record: CsvRecord, column: number) => Position;

/** Checks the first row, whose cells name the columns. */
export function checkHeader(head: CsvRecord, locate: Locate): CsvFault[] {
  const names = head.cells.map((cell) => cell.trim());
  const report = (column: number, message: string) => ({ position: locate(head, column), message });
  if (names.length > limits.columns)
    return [report(limits.columns, `found ${names.length} columns; expected ${limits.columns} at most`)];
  return [
    ...names.flatMap((name, column) => {
      if (name === "") return report(column, "found a column without a name; expected one in the first row");
      return names.indexOf(name) < column
        ? report(column, `found "${name}" twice in the first row; expected a name of its own for each column`)
        : [];
    }),
    ...checkControls(head, locate),
  ];
}

/** Checks that there are not too many rows, and that each has a cell for each column. */
export function checkRows(head: CsvRecord, rows: readonly CsvRecord[], locate: Locate): CsvFault[] {
  const surplus = rows[limits.rows];
  if (surplus)
    return [
      {
        position: locate(surplus, 0),
        message: `found more than ${limits.rows} rows, the most that a page shows; sum them up, or link to the file`,
      },
    ];
  const columns = head.cells.length;
  return rows.flatMap((row) => {
    const { length } = row.cells;
    if (length === columns) return checkControls(row, locate);
    const position = locate(row, Math.min(length - 1, columns));
    const hint = length > columns ? "; put a cell in quotes if it has a separator in it" : "";
    return { position, message: `found ${length} cells; expected ${columns}, as in the first row${hint}` };
  });
}

function checkControls(row: CsvRecord, locate: Locate): CsvFault[] {
  return row.cells.flatMap((cell, column) => {
    const control = findUnbalancedControl(cell);
    return control ? { position: locate(row, column), message: `in it ${control.message}` } : [];
  });
}
