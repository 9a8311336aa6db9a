import type { ColumnKind } from "./data-table.ts";
import { isEmpty } from "./read-numbers.ts";

type TimeKind = Exclude<ColumnKind, "number" | "text">;

/** The forms of points in time, and their places on an axis. */
const forms: readonly { readonly kind: TimeKind; readonly read: (text: string) => number | undefined }[] = [
  { kind: "year", read: (text) => match(/^([12]\d{3})$/, text, (year) => year) },
  { kind: "quarter", read: (text) => match(/^([12]\d{3})[ -]?Q([1-4])$/, text, (y, q) => y * 4 + q - 1) },
  {
    kind: "month",
    read: (text) => match(/^([12]\d{3})-(0[1-9]|1[0-2])$/, text, (y, month) => y * 12 + month - 1),
  },
  { kind: "day", read: (text) => match(/^([12]\d{3})-(\d\d)-(\d\d)$/, text, findDay) },
];

/** Names of columns of years. In the first column years are recognised under any name. */
const yearName = /^(?:years?|jahre?|année|annee|año|ano|anno|jaar|年|年份|年度|سنة|السنة|عام|العام)$/iu;

/** How to read the cells of a column. */
export interface TimeColumn {
  readonly kind: TimeKind;
  readonly read: (cell: string) => number | undefined;
}

/** Finds out whether all cells of a column are points in time of one form. */
export function findTimes(name: string, cells: readonly string[], isFirst: boolean): TimeColumn | undefined {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const form = forms.find(({ read }) => filled.every((cell) => read(cell) !== undefined));
  if (filled.length === 0 || !form) return undefined;
  return form.kind !== "year" || isFirst || yearName.test(name) ? form : undefined;
}

function match(form: RegExp, text: string, find: (...numbers: number[]) => number | undefined) {
  const found = form.exec(text);
  return found ? find(...found.slice(1).map(Number)) : undefined;
}

/** Days since 1970; undefined for a day that no month has. */
function findDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.getTime() / 86_400_000
    : undefined;
}
