import type { Position } from "../model/diagnostic.ts";

/** A mistake in a file, at its line and column. */
export interface CsvFault {
  readonly position: Position;
  readonly message: string;
}

/** The cells of a CSV file without the space around them. All rows have as many as the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Between cells. */
  readonly delimiter: string;
  /** Finds the place of a cell in the file. @param row from 0, below the header. */
  readonly locate: (row: number, column: number) => Position;
}

/** A row with its place in the file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** As written; a cell in quotes may have several lines. */
  readonly raw: string;
  /** From 1. */
  readonly line: number;
}

/** What a page can show: a longer table is a file to link to. */
export const limits = { bytes: 1_000_000, rows: 200, columns: 20 };
