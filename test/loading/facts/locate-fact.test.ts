import { expect, it } from "vitest";
import { locateFact } from "../../../src/loading/facts/locate-fact.ts";

/** The rest of the line at the place that was found. */
function locate(source: string, ...keys: PropertyKey[]): string {
  const [rest = ""] = source.slice(locateFact("_data/site.ts", source, keys)).split("\n");
  return rest;
}

const source = `import type { SiteFacts } from "offprint/facts";

const other = { name: "Another name", url: "x" };

export const site: SiteFacts = {
  // name: "in a comment", { [
  tagline: "the name: \\"{\\", or so",
  'name': 'It\\'s {', /* url: */ url: "first",
  publisher: { name: \`a } \${other.name}\`, sameAs: [] },
  navigation: [
    { to: "tag:a", label: "A" },
    { to: "tag:b" }, // { to:
    { label: "C", to: "tag:c" },
    ["x", "y"],
  ],
  "two-words": { é: 1 },
  ...other,
  get late() { return { name: 1 }; },
  licence: licenceOf("x, y", { name: 2 }),
};
`;

it.each<[PropertyKey[], string]>([
  [["name"], "'name': 'It"],
  [["url"], 'url: "first"'],
  [["publisher", "name"], "name: `a }"],
  [["publisher", "sameAs"], "sameAs: []"],
  [["navigation"], "navigation: ["],
  [["navigation", 0, "label"], 'label: "A"'],
  [["navigation", 1], '{ to: "tag:b" }'],
  [["navigation", 2, "to"], 'to: "tag:c"'],
  [["navigation", 3, 1], '"y"'],
  [["two-words", "é"], "é: 1"],
  [["licence"], "licence: licenceOf"],
])("finds %j", (keys, begin) => {
  expect(locate(source, ...keys).slice(0, begin.length)).toBe(begin);
});

it("finds what contains a value that is not there", () => {
  expect(locate(source, "publisher", "about")).toMatch(/^publisher: /);
  expect(locate(source, "navigation", 1, "label")).toMatch(/^\{ to: "tag:b"/);
  expect(locate(source, "navigation", 9, "to")).toMatch(/^navigation: /);
});

it("finds what contains a value that code returns", () => {
  expect(locate(source, "licence", "url")).toMatch(/^licence: /);
  expect(locate(source, "late", "name")).toMatch(/^import/);
});

it("finds a literal that is the argument of a function, and one without a declaration", () => {
  expect(locate('export const site = defineSite({ name: "x" });', "name")).toMatch(/^name/);
  expect(locate('{\n  "name": "x"\n}', "name")).toMatch(/^"name"/);
});

it.each([
  "",
  "export const site = 1;",
  "export const site = {",
  "export const site = { name",
  "const site = [{",
])("finds the start of %j, which has no such value", (text) => {
  expect(locateFact("_data/site.ts", text, ["name", 0])).toBe(0);
});

it("reads a file once", () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `  a${index}: { name: "A, {" },`);
  const long = `export const site = {\n${entries.join("\n")}\n};`;
  expect(locate(long, "a19999", "name")).toMatch(/^name/);
});
