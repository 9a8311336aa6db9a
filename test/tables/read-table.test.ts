import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/tables/parse-csv.ts";
import { readTable } from "../../src/tables/read-table.ts";

const nowhere = { line: 1, column: 1 };
const at = (count: number) => Array.from({ length: count }, (_, index) => ({ line: 9, column: index + 1 }));

interface Wanted {
  readonly columns?: readonly string[];
  readonly plain?: readonly string[];
}

function read(text: string, { columns, plain }: Wanted = {}) {
  const csv = parseCsv(Buffer.from(text));
  if (!("rows" in csv)) throw new Error(JSON.stringify(csv));
  const places = { chart: nowhere, columns: at(columns?.length ?? 0), plain: at(plain?.length ?? 0) };
  return readTable(csv, { options: { columns, plain }, places });
}

function readColumn(text: string, column = 1, wanted: Wanted = {}) {
  const found = read(text, wanted);
  if ("faults" in found) throw new Error(JSON.stringify(found));
  const { columns, rows } = found.table;
  return { ...columns[column], values: rows.map((row) => row[column]?.value) };
}

function findFaults(text: string, wanted: Wanted = {}): string[] {
  const found = read(text, wanted);
  if ("table" in found) return [];
  return found.faults.map(
    ({ position: { line, column }, message, ...fault }) => `${fault.in} ${line}:${column} ${message}`,
  );
}

/** A table with a column of these cells. */
const write = (...cells: string[]) =>
  `Name,Value\n${cells.map((cell, row) => `${row}x,"${cell}"\n`).join("")}`;

describe("a column of numbers", () => {
  it.each([
    ["whole numbers", ["0", "12", "-3"], [0, 12, -3], 0],
    ["decimals", ["1", "2.50", ".5"], [1, 2.5, 0.5], 2],
    ["minus signs of all kinds", ["−1", "+2"], [-1, 2], 0],
    ["groups, beside a decimal point", ["1,234", "12.5"], [1234, 12.5], 1],
    ["groups of more than one", ["1,234,567", "1,234"], [1234567, 1234], 0],
    ["decimal commas", ["12,5", "1.234"], [12.5, 1234], 1],
    ["decimal commas after groups", ["1.234,5", "7"], [1234.5, 7], 1],
    ["groups with spaces", ["1 234", "1\u202f234\u202f567"], [1234, 1234567], 0],
    ["groups of Switzerland", ["1’234.50", "1'234"], [1234.5, 1234], 2],
    ["three decimals", ["1.234", "5"], [1.234, 5], 3],
    ["zeros without a sign", ["-0", "−0.0"], [0, 0], 1],
    ["no value", ["1", "", "–", "n/a", "NA"], [1, undefined, undefined, undefined, undefined], 0],
  ])("has %s", (_, cells, values, decimals) => {
    expect(readColumn(write(...cells))).toEqual({ name: "Value", kind: "number", decimals, values });
  });

  it.each([
    ["postcodes, which begin with zeros", ["01234", "99999"]],
    ["more digits than a number keeps", ["12345678901234567", "1"]],
    ["units", ["12 t", "3 t"]],
    ["groups of another length", ["1,23,456", "1"]],
    ["several separators", ["1,234 567", "1"]],
    ["nothing", ["", "–"]],
  ])("is none with %s", (_, cells) => {
    expect(readColumn(write(...cells)).kind).toBe("text");
  });

  it("is not guessed", () => {
    expect(findFaults(write("5", "1,234"))).toEqual([
      'file 3:4 found "1,234", which may be 1234 or 1.234; write it without a comma',
    ]);
  });

  it("is not guessed between semicolons, where others write 12.000 for twelve thousand", () => {
    expect(findFaults("A;B\na;12.000\n")).toEqual([
      'file 2:3 found "12.000" between semicolons, which may be 12000 or 12.000; write 12000, or 12.0000',
    ]);
    expect(readColumn("A;B\na;12.000\nb;1,5\n").values).toEqual([12_000, 1.5]);
    expect(readColumn("A;B\na;12.0000\nb;1.234\n").values).toEqual([12, 1.234]);
  });

  it("has one decimal mark in the whole file", () => {
    expect(findFaults('A,B\n12.5,"12,5"\n')).toEqual([
      'file 2:6 found "12,5", but "12.5" in line 2; write all numbers of the file with a dot before the decimals',
    ]);
  });
});

describe("a column of points in time", () => {
  it.each([
    ["year", "2019", 2019],
    ["quarter", "2019-Q3", 2019 * 4 + 2],
    ["quarter", "2019 Q3", 2019 * 4 + 2],
    ["month", "2019-03", 2019 * 12 + 2],
    ["day", "1970-02-01", 31],
  ])("has a %s", (kind, cell, value) => {
    expect(readColumn(`A,B\n${cell},x\n`, 0)).toMatchObject({ kind, values: [value] });
  });

  it("has no days that no month has", () => {
    expect(readColumn("A,B\n2019-02-30,x\n", 0).kind).toBe("text");
  });

  it("has years in the first column, or below a word for them", () => {
    const text = "Town,Year,Ships\nKiel,2019,1500\n";
    expect([0, 1, 2].map((column) => readColumn(text, column).kind)).toEqual(["text", "year", "number"]);
    expect(readColumn("Stadt,Jahr\nKiel,2019\n").kind).toBe("year");
  });

  it("is one that is shown as written, if the block says so", () => {
    const text = "Town,Founded\nKiel,1233\n";
    expect(readColumn(text).kind).toBe("number");
    expect(readColumn(text, 1, { plain: ["Founded"] }).kind).toBe("text");
  });
});

describe("the columns of a block", () => {
  it("are those that it names, in its order", () => {
    expect(readColumn("A,B,C\n1,2,3\n", 0, { columns: ["C", "A"] })).toMatchObject({
      name: "C",
      values: [3],
    });
  });

  it.each([
    [{ columns: ["Shpis"] }, 'text 9:1 found "Shpis", which is no column of the file; did you mean "Ships"?'],
    [
      { columns: ["Ships", "X"] },
      'text 9:2 found "X", which is no column of the file; the file has Year, Ships',
    ],
    [{ columns: ["Ships", "Ships"] }, 'text 9:2 found "Ships" twice; once is enough'],
    [{ plain: ["year"] }, 'text 9:1 found "year", which is no column of the file; did you mean "Year"?'],
  ])("are columns of the file: %j", (wanted, message) => {
    expect(findFaults("Year,Ships\n2019,3\n", wanted)).toEqual([message]);
  });
});
