import { describe, expect, it } from "vitest";
import { buildPropsKey } from "../../src/build/props-key.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { sampleDate } from "../helpers/sample-edition.ts";

describe("buildPropsKey", () => {
  it.each([
    ["a text", { title: "A" }, { title: "B" }],
    ["a date", { date: sampleDate("2024-01-01T00:00") }, { date: sampleDate("2024-01-01T00:01") }],
    [
      "a date's zone",
      { date: sampleDate("2024-01-01T00:00") },
      { date: sampleDate("2024-01-01T00:00").toUTC() },
    ],
    ["where a name ends", { "a=1,1:b": 2 }, { a: 1, b: 2 }],
    ["the order of a list", { list: [1, 2] }, { list: [2, 1] }],
    ["a text", { body: { html: "A" } }, { body: { html: "B" } }],
    ["a frame", { frame: { site: { name: "A" } } }, { frame: { site: { name: "B" } } }],
    ["the key of a lazy value", { html: new Lazy("a", () => "") }, { html: new Lazy("b", () => "") }],
  ])("differs with %s", (_, one, other) => {
    expect(buildPropsKey(one)).not.toBe(buildPropsKey(other));
  });

  it("is equal for equal props", () => {
    const create = () => ({
      frame: { site: { name: "A" } },
      title: "A",
      date: sampleDate("2024-01-01T00:00"),
    });
    expect(buildPropsKey(create())).toBe(buildPropsKey(create()));
  });

  it("refuses what it could not tell apart", () => {
    expect(() => buildPropsKey({ show: () => "?" })).toThrow("a function under show");
    expect(() => buildPropsKey({ names: new Map() })).toThrow("a Map under names");
    expect(() => buildPropsKey({ names: Object.create(null) })).toThrow("an object without a prototype");
  });
});
