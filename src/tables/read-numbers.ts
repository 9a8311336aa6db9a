import { isNothing } from "../markdown/rules/table-columns.ts";
import type { CsvFault, CsvTable } from "./csv.ts";

/** A number in a file. */
export interface WrittenNumber {
  readonly value: number;
  /** How many decimals it is written with. */
  readonly decimals: number;
}

type DecimalMark = "." | ",";

const sign = "[-+−]?";
const group = (marks: string) => `[1-9]\\d{0,2}(?:([${marks} \\u00a0\\u202f\\u2009'’])\\d{3}(?:\\1\\d{3})*)`;
/** `1234.5`, `1,234.5`; no leading zeros, which postcodes and numbers of phones have. */
const forms: Readonly<Record<DecimalMark, RegExp>> = {
  ".": new RegExp(`^${sign}(?:(?:0|[1-9]\\d*|${group(",")})(?:\\.\\d+)?|\\.\\d+)$`),
  ",": new RegExp(`^${sign}(?:(?:0|[1-9]\\d*|${group(".")})(?:,\\d+)?|,\\d+)$`),
};
/** JavaScript keeps so many digits exactly. A longer row of digits is no number, but a text. */
const mostDigits = 15;

/** True for what programs write into a cell that has no value. */
export function isEmpty(cell: string): boolean {
  return cell === "" || isNothing(cell) || /^(?:NA|NaN|null|#N\/A)$/i.test(cell);
}

/**
 * Finds the columns of numbers. Numbers have a dot or a comma before their decimals, the same in the whole file, and may have groups of
 * three digits; `1,234` alone could be either, and is a mistake.
 * @param wanted the columns that may have numbers.
 * @returns how to read the cells of each column of numbers, and mistakes.
 */
export function readNumbers(table: CsvTable, wanted: readonly number[]) {
  const cells = wanted
    .map((column) => listCells(table, column))
    .filter((column) => column.length > 0 && column.every(({ text }) => isWritten(text)))
    .flat();
  const dotted = cells.find(({ text }) => !forms[","].test(text));
  const comma = cells.find(({ text }) => !forms["."].test(text));
  const mark: DecimalMark = comma && !dotted ? "," : ".";
  const read = (cell: string) => readNumber(cell, mark);
  return {
    faults: checkMarks(table, cells, dotted, comma),
    read: new Map(cells.map(({ column }) => [column, read])),
  };
}

interface NumberCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function listCells({ rows }: CsvTable, column: number): NumberCell[] {
  return rows.flatMap((cells, row) => {
    const text = cells[column] ?? "";
    return isEmpty(text) ? [] : { text, row, column };
  });
}

function checkMarks(
  { locate, delimiter }: CsvTable,
  cells: readonly NumberCell[],
  dotted: NumberCell | undefined,
  comma: NumberCell | undefined,
): CsvFault[] {
  const report = ({ row, column }: NumberCell, message: string) => ({
    position: locate(row, column),
    message,
  });
  if (dotted && comma) {
    const { line } = locate(dotted.row, dotted.column);
    const other = `found "${comma.text}", but "${dotted.text}" in line ${line}`;
    return [report(comma, `${other}; write all numbers of the file with a dot before the decimals`)];
  }
  if (dotted || comma) return [];
  // Programs that put a semicolon between cells write decimal commas, and 12.000 for twelve thousand.
  const doubtful = delimiter === ";" ? /[.,]/ : /,/;
  return cells
    .filter(({ text }) => doubtful.test(text))
    .map((cell) => report(cell, describeDoubt(cell.text)));
}

function isWritten(cell: string): boolean {
  return (forms["."].test(cell) || forms[","].test(cell)) && cell.replace(/\D/g, "").length <= mostDigits;
}

function describeDoubt(text: string): string {
  const [whole, decimal] = [text.replaceAll(/[.,]/g, ""), text.replace(",", ".")];
  return text.includes(",")
    ? `found "${text}", which may be ${whole} or ${decimal}; write it without a comma`
    : `found "${text}" between semicolons, which may be ${whole} or ${decimal}; write ${whole}, or ${decimal}0`;
}

function readNumber(cell: string, mark: DecimalMark): WrittenNumber {
  const [whole = "", decimals = ""] = cell.split(mark);
  const digits = `${whole.replace(/\D/g, "") || "0"}.${decimals}`;
  const value = Number(digits) * (/^[-−]/.test(cell) ? -1 : 1);
  // Zero has no sign.
  return { value: value || 0, decimals: decimals.length };
}
