import { expect, it } from "vitest";
import { locateFact } from "../../src/loading/facts/locate-fact.ts";
import { createArticleSchema } from "../../src/loading/front-matter.ts";
import { parseArticle } from "../../src/loading/parse-article.ts";
import { parsers } from "../../src/loading/parsers.ts";
import { type LinkTarget, resolveLink } from "../../src/loading/resolve-link.ts";
import { resolveTarget, type TargetThing } from "../../src/loading/resolve-target.ts";
import { measureGrowth, repeat } from "../helpers/measure-growth.ts";

const folder = "src/content/articles";
const file = `${folder}/2021/a.md`;
const schema = createArticleSchema("Europe/Paris");
const parse = (fields: string) => {
  const content = `---\ntitle: A\ndescription: B\ndate: 2021-01-01\n${fields}\n---\n\nText\n`;
  return parseArticle({ file, content }, folder, "en", schema, parsers);
};

const lists = (name: string, piece: string | ((index: number) => string)) => (size: number) =>
  `${name}: [${repeat(piece)(size)}]`;

it.each<[string, (size: number) => string]>([
  ["numbers for authors", lists("authors", "1,")],
  ["unknown fields", repeat((index) => `k${index}: 1\n`)],
  ["unknown fields of a picture", (size) => `image: {${repeat((index) => `k${index}: 1,`)(size)}}`],
  ["one field, often", repeat("k: 1\n")],
  ["sources without fields", (size) => `sources:\n${repeat((index) => `  s${index}: 1\n`)(size)}`],
  [
    "sources with unknown fields",
    (size) => `sources:\n${repeat((index) => `  s${index}: { kind: report, x: 1 }\n`)(size)}`,
  ],
  ["corrections without fields", lists("corrections", "{},")],
  ["a title with many spaces", (size) => `title: "A${repeat(" ")(size)}B"`],
  ["lists in lists", (size) => `tags: ${repeat("[")(size / 2)}${repeat("]")(size / 2)}`],
  ["lists that are not closed", (size) => `tags: ${repeat("[")(size)}`],
  ["aliases", lists("tags", "*a,")],
  ["values that are no YAML", repeat("a: b: c\n")],
  ["an old address", (size) => `redirectFrom: ["${repeat("a.html/")(size)}"]`],
])("front matter is read in a time that grows with its length: %s", (_, make) => {
  expect(measureGrowth((size) => parse(make(size)), 8 * 1024)).toBeLessThan(9);
});

it("refuses front matter that nobody would write", () => {
  expect(parse(repeat("# a\n")(140_000))).toMatchObject({
    diagnostics: [
      { line: 1, column: 1, message: expect.stringMatching(/^it has 1\d+ characters; at most 131072/) },
    ],
  });
});

it("places a field that is written twice", () => {
  expect(parse("tags: [a]\nauthors: [a]\ntags: [b]")).toMatchObject({
    diagnostics: [{ line: 7, column: 1, message: "found tags twice in one record; delete one" }],
  });
});

it("places all mistakes of a file of facts in a time that grows with their number", () => {
  const locate = (size: number) => {
    const source = `export const tags = {\n${repeat((index) => `  t${index}: { name: 1 },\n`)(size)}};\n`;
    for (let index = 0; index < size / 24; index++)
      locateFact("_data/tags.ts", source, [`t${index}`, "name"]);
  };
  expect(measureGrowth(locate, 16 * 1024)).toBeLessThan(9);
});

it("looks for what broken links mean in a time that grows with their number and that of all files", () => {
  const resolve = (size: number) => {
    const create = (name: string): LinkTarget => ({
      file: `${folder}/2021/${name}.md`,
      url: `2021/${name}.html`,
    });
    const all = Array.from({ length: size }, (_, index) => create(`some-story-about-${index}`));
    const targets = new Map(all.map((target) => [target.file, target]));
    for (let index = 0; index < size; index++)
      resolveLink(`same-storm-abort-${index}.md`, create("a"), targets, "https://example.org/");
  };
  expect(measureGrowth(resolve, 700)).toBeLessThan(9);
});

it("looks for what unknown targets mean in such a time, too", () => {
  const resolve = (size: number) => {
    const ids = Array.from({ length: size }, (_, index) => `some-story-about-${index}`);
    const all = new Map(ids.map((id) => [id, { url: `${id}.html` }]));
    const none = new Map<string, TargetThing>();
    const records = { section: none, series: none, tag: none, author: none, person: none };
    const things = { ...records, organization: none, page: none, article: all, list: none, feed: all };
    for (const kind of ["article", "feed"])
      for (let index = 0; index < size; index++)
        resolveTarget(`${kind}:same-storm-abort-${index}`, things, "https://example.org/");
  };
  expect(measureGrowth(resolve, 700)).toBeLessThan(9);
});
