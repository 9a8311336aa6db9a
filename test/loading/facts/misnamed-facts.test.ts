import { describe, expect, it } from "vitest";
import { findNearlyFacts, readFacts } from "../../../src/loading/facts/read-facts.ts";
import { ContentError, formatDiagnostic } from "../../../src/model/diagnostic.ts";
import { createFolder } from "../../helpers/publication.ts";

const files = Object.fromEntries(
  ["site", "authors", "tags", "people", "organizations"].map((name) => [
    `_data/${name}.ts`,
    `export const ${name} = {};\n`,
  ]),
);

/** What is reported about files of facts: `undefined` leaves one out. */
async function find(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const left = Object.entries({ ...files, ...changes }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  try {
    await readFacts(await createFolder(Object.fromEntries(left)));
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
}

describe("a file of facts", () => {
  it.each([
    [
      "export const author = {};",
      '1:1 error authors: found "author"; expected "authors": export const authors = …',
    ],
    ["\nexport default {};", "2:1 error authors: found a default export; expected"],
    ["const authors = {};", "1:1 error authors: found no export; expected"],
    ["export const a = 1, b = 2;", '1:1 error authors: found "a", "b"; expected'],
  ])("that exports under another name is told so: %s", async (text, message) => {
    expect(await find({ "_data/authors.ts": text })).toEqual([
      expect.stringContaining(`_data/authors.ts:${message}`),
    ]);
  });

  it("with another name is found by the one that is missing", async () => {
    expect(
      await find({ "_data/authors.ts": undefined, "_data/author.ts": "export const authors = {};" }),
    ).toEqual([
      "_data/author.ts:1:1 error file: found a module that facts do not have; did you mean _data/authors.ts?",
      expect.stringMatching(/^_data\/authors.ts:1:1 error authors: .* the file is missing/),
    ]);
    expect(await find({ "_data/section.ts": "export const sections = {};" })).toEqual([
      "_data/section.ts:1:1 error file: found a module that facts do not have; did you mean _data/sections.ts?",
    ]);
  });

  it("is not mistaken for a module beside it, but a hint says that only one counts", async () => {
    const beside = {
      ...files,
      "_data/sites.ts": "export const site = {};",
      "_data/prices.ts": "",
      "_data/tag.md": "",
    };
    expect(await find(beside)).toEqual([]);
    expect((await findNearlyFacts(await createFolder(beside))).map(formatDiagnostic)).toEqual([
      "_data/sites.ts:1:1 hint file: its exports are not facts: those of _data/site.ts are",
    ]);
  });
});
