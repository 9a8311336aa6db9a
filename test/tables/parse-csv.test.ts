import { describe, expect, it } from "vitest";
import { limits } from "../../src/tables/csv.ts";
import { parseCsv } from "../../src/tables/parse-csv.ts";

function parse(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const table = parseCsv(bytes);
  if (!("rows" in table)) throw new Error(JSON.stringify(table));
  return table;
}

/** `line:column message` of each mistake. */
function findFaults(text: string | Uint8Array): string[] {
  const found = parseCsv(typeof text === "string" ? Buffer.from(text) : text);
  if ("rows" in found) return [];
  return found.map(({ position: { line, column }, message }) => `${line}:${column} ${message}`);
}

describe("a CSV file", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["a byte order mark", "\ufeffa,b\n1,2\n"],
    ["line ends of Windows", "a,b\r\n1,2\r\n"],
    ["line ends of two kinds", "a,b\r\n1,2\n"],
    ["line ends of old Macs", "a,b\r1,2\r"],
    ["no last line end", "a,b\n1,2"],
    ["empty lines", "\na,b\n\n1,2\n\n"],
    ["space around its cells", "a , b\n 1,2 \n"],
  ])("may have %s", (_, text) => {
    const { header, rows } = parse(text);
    expect({ header, rows }).toEqual({ header: ["a", "b"], rows: [["1", "2"]] });
  });

  it("has separators, line ends and quotation marks in quoted cells", () => {
    const { header, rows } = parse('"Port, quay",b\n"two\nlines","say ""yes"""\n');
    expect(header).toEqual(["Port, quay", "b"]);
    expect(rows).toEqual([["two\nlines", 'say "yes"']]);
  });

  it("is separated by what its first line has most of, outside quotes", () => {
    expect(parse('"a,b,c";d\n"1,5";2\n').rows).toEqual([["1,5", "2"]]);
  });

  it("tells where each cell is", () => {
    const { locate } = parse('a,b,c\n"x\ny, z",2,3\n\n4,"5",6\n');
    expect(locate(0, 0)).toEqual({ line: 2, column: 1 });
    expect(locate(0, 1)).toEqual({ line: 3, column: 7 });
    expect(locate(1, 2)).toEqual({ line: 5, column: 7 });
  });
});

describe("a mistake in a CSV file stands at its line and column", () => {
  it.each([
    ["nothing in it", "", "1:1 found no rows"],
    ["a header alone", "a,b\n", "1:1 found no rows"],
    ["a row with fewer cells", "a,b\n1,2\n3\n", "3:1 found 1 cells; expected 2, as in the first row"],
    ["a row with more cells", "a,b\n1,2,3\n", "2:5 found 3 cells; expected 2, as in the first row; put"],
    ["a column without a name", "a,,c\n1,2,3\n", "1:3 found a column without a name"],
    ["two columns of one name", 'a,"b",b\n1,2,3\n', '1:7 found "b" twice'],
    ["an open quotation mark", 'a,b\n1,2\n3,"4\n5,6\n', '3:3 found a " that is not closed'],
    ["a quotation mark within a cell", 'a,b\n1,x"y\n', '2:3 found a " within a cell'],
    ["text behind a quoted cell", 'a,b\n1,"x"y\n', '2:3 found text after the closing "'],
    ["U+0000", "a,b\n1,\u0000\n", "2:3 found the character U+0000"],
    ["an override of the direction", "a,b\n1,\u202e2\n", "2:3 in it "],
  ])("%s", (_, text, expected) => {
    const [first = "", ...others] = findFaults(text);
    expect(first.startsWith(expected), first).toBe(true);
    expect(others).toEqual([]);
  });

  it("names all rows that differ", () => {
    expect(findFaults("a,b\n1\n2,3\n4,5,6\n")).toHaveLength(2);
  });

  it("names another encoding", () => {
    const text = "Stadt,Einwohner\nKöln,3\nMünchen,4\nNürnberg,5\n";
    expect(findFaults(Buffer.from(text, "latin1"))).toEqual([
      '1:1 found the encoding ISO-8859-1; save the file as UTF-8 (in Excel: "CSV UTF-8")',
    ]);
    expect(findFaults(Buffer.from(`\ufeff${text}`, "utf16le"))[0]).toContain("found the encoding UTF-16LE");
  });

  it("counts rows and columns", () => {
    const rows = "1,2\n".repeat(limits.rows);
    expect(findFaults(`a,b\n${rows}`)).toEqual([]);
    expect(findFaults(`a,b\n${rows}1,2\n`)[0]).toContain(`${limits.rows + 2}:1 found more than 200 rows`);
    const columns = Array.from({ length: limits.columns + 1 }, (_, index) => `c${index}`).join();
    expect(findFaults(`${columns}\n${columns}\n`)[0]).toContain("found 21 columns; expected 20 at most");
  });
});
