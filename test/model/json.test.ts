import { expect, it } from "vitest";
import { copyJson } from "../../src/model/json.ts";

it("copies plain data, without fields that have no value", () => {
  const value = { a: [1, "b", null, true, { c: undefined, d: {} }] };
  expect(copyJson(value)).toEqual({ value: { a: [1, "b", null, true, { d: {} }] } });
  expect(copyJson(Object.create(null))).toEqual({ value: {} });
});

it("keeps a field of any name a field", () => {
  const copied = copyJson(JSON.parse('{ "__proto__": { "isAdmin": true } }'));
  expect(JSON.stringify(copied)).toBe('{"value":{"__proto__":{"isAdmin":true}}}');
});

it.each([
  [{ a: [new Date(0)] }, ["a", 0], "a Date"],
  [{ a: Number.POSITIVE_INFINITY }, ["a"], "Infinity"],
  [() => 1, [], "a function"],
  [{ a: 1n }, ["a"], "a bigint"],
  [new Map(), [], "a Map"],
])("names the first value that JSON does not have", (value, path, found) => {
  expect(copyJson(value)).toEqual({ fault: { path, found } });
});

it("ends at data that contains itself", () => {
  const list: unknown[] = [];
  list.push(list);
  expect(copyJson(list)).toMatchObject({ fault: { found: "more than 50 levels of fields" } });
});
