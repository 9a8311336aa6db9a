import { expect, it } from "vitest";
import type { ColumnKind } from "../../src/tables/data-table.ts";
import { createFormats } from "../../src/tables/format-cells.ts";

function format(
  lang: string,
  kind: ColumnKind,
  cells: readonly (readonly [string, number?])[],
  decimals = 0,
) {
  const rows = cells.map(([text, value]) => [{ text, ...(value !== undefined && { value }) }]);
  const [formatCell] = createFormats({ columns: [{ name: "A", kind, decimals }], rows }, lang);
  return rows.map(([cell]) => cell && formatCell?.(cell));
}

it.each([
  ["en", ["1,234.50", "−3.00"]],
  ["de", ["1.234,50", "−3,00"]],
  ["fr", ["1\u202f234,50", "−3,00"]],
  ["pt", ["1.234,50", "−3,00"]],
  ["es", ["1234,50", "−3,00"]],
  ["zh-Hans", ["1,234.50", "−3.00"]],
])("writes numbers as %s does, with as many decimals in each", (lang, expected) => {
  const cells = [
    ["1234.5", 1234.5],
    ["-3", -3],
  ] as const;
  expect(format(lang, "number", cells, 2)).toEqual(expected);
});

it("groups small numbers beside large ones", () => {
  const cells = [
    ["1234", 1234],
    ["12345", 12345],
  ] as const;
  expect(format("es", "number", cells)).toEqual(["1.234", "12.345"]);
});

it("writes years as they are, and months and days as the language does", () => {
  expect(format("en", "year", [["2019", 2019]])).toEqual(["2019"]);
  expect(format("en-GB", "month", [["2019-03", 2019 * 12 + 2]])).toEqual(["Mar\u00a02019"]);
  expect(format("de", "day", [["1970-02-01", 31]])).toEqual(["1.\u00a0Feb.\u00a01970"]);
});

it("sets the quotation marks of texts, and joins their lines", () => {
  expect(format("en", "text", [['the "old"\nquay']])).toEqual(["the “old” quay"]);
});

it("leaves a cell without a value empty, or as it is written", () => {
  expect(format("en", "number", [[""], ["n/a"], ["1", 1]])).toEqual(["", "n/a", "1"]);
});
