import { expect, it } from "vitest";
import { parseOptions } from "../../scripts/bench/parse-options.ts";
import { UsageError } from "../../src/model/usage-error.ts";

const usual = { articles: "1000", rounds: "3", extras: false, keep: false };

it("parses numbers, and names in their usual order", () => {
  expect(parseOptions({ ...usual, only: "hugo, offprint", cases: "edit" }, [])).toEqual({
    ...usual,
    articles: 1000,
    rounds: 3,
    only: ["offprint", "hugo"],
    cases: ["edit"],
  });
});

it.each([
  [{ articles: "many" }, '--articles is "many"; expected a whole number from 2 to 1000000'],
  [{ articles: "1" }, '--articles is "1"; expected a whole number from 2 to 1000000'],
  [{ rounds: "0" }, '--rounds is "0"; expected a whole number from 1 to 100'],
  [{ only: "offprint,jekyll" }, '--only names "jekyll"; expected some of offprint, eleventy, hugo'],
  [{ cases: "warm" }, '--cases names "warm"; expected some of cold, unchanged, edit, title, component'],
])("refuses %j", (raw, message) => {
  expect(() => parseOptions({ ...usual, ...raw }, [])).toThrow(new UsageError(message));
});

it("refuses what is no option", () => {
  expect(() => parseOptions(usual, ["1000"])).toThrow(
    new UsageError('found "1000"; expected only options, as --help lists them'),
  );
});
