import { expect, it } from "vitest";
import { findNearest } from "../../src/model/find-nearest.ts";

it.each([
  ["auhtors", "authors"],
  ["corection", "correction"],
  ["abuot", "about"],
  ["bbo", "bob"],
  ["Tags", "tags"],
  ["jane-do", "jane-doe"],
])("takes %s for %s", (typed, known) => {
  expect(findNearest(typed, ["zebra", known, "quagga"])).toBe(known);
});

it.each([
  ["layout", "about"],
  ["ab", "ob"],
  ["cat", "dog"],
  ["a", "b"],
  ["", "b"],
  ["team", "tags"],
])("takes %s not for %s: more than a third differs", (typed, known) => {
  expect(findNearest(typed, [known])).toBeUndefined();
});

it("takes the nearest of several, and the first of two that are as near", () => {
  expect(findNearest("planet", ["plant", "planets", "plane", "planet-x"])).toBe("plant");
});

it("compares no name that nobody would mistype", () => {
  const long = "x".repeat(100_000);
  expect(findNearest(long, [`${long}y`])).toBeUndefined();
});
