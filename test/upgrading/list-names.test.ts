import { expect, it } from "vitest";
import { z } from "zod";
import { hasName, keepOutermost, listSchemaNames, listWordNames } from "../../src/upgrading/list-names.ts";

it("lists the fields of a schema at every depth, through lists, records, unions and defaults", () => {
  const schema = z
    .strictObject({
      name: z.string(),
      logo: z.union([z.string(), z.strictObject({ src: z.string(), dark: z.string() })]).exactOptional(),
      links: z.array(z.strictObject({ to: z.string().transform(String) })).default([]),
      by: z.record(z.string(), z.int()),
    })
    .superRefine(() => {});
  expect(listSchemaNames(schema, "site")).toEqual([
    "site",
    "site.name",
    "site.logo",
    "site.logo.src",
    "site.logo.dark",
    "site.links",
    "site.links.*.to",
    "site.by",
  ]);
});

it("lists the words of a language by their place", () => {
  const words = { frame: { skip: "Skip", more: (count: number) => `${count}`, list: ["a"] }, end: "End" };
  expect(listWordNames(words)).toEqual(["frame.skip", "frame.more", "frame.list", "end"]);
  expect(listWordNames("a word")).toEqual([]);
});

it("keeps names that no other name of the list contains", () => {
  expect(keepOutermost(["site.logo", "site.logo.src", "site.logos", "series.*.name", "series"])).toEqual([
    "site.logo",
    "site.logos",
    "series",
  ]);
});

it.each([
  ["a", true],
  ["a.b", true],
  ["a.c", false],
  ["a.b.c", false],
  ["list.*.x", true],
  ["list.*.y", false],
  ["toString", false],
])("finds out whether a value has the field %s: %s", (name, expected) => {
  expect(hasName({ a: { b: 1 }, list: [{ x: 1 }] }, name)).toBe(expected);
});
