import { expect, it } from "vitest";
import { parseCsv } from "../../src/tables/parse-csv.ts";
import { measureGrowth, repeat } from "../helpers/measure-growth.ts";

it.each<[string, string, (size: number) => string]>([
  ["quotation marks", "", repeat('"')],
  ["quoted cells in one row", "a,b\n", repeat('"x",')],
  ["separators in the header", "", repeat(";")],
  ["rows with a mistake each", "a,b\n", repeat("1\n")],
])("parses %s in linear time", (_, head, body) => {
  expect(measureGrowth((size) => parseCsv(Buffer.from(head + body(size))), 60_000)).toBeLessThan(9);
});
