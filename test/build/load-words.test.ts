import { afterEach, describe, expect, it } from "vitest";
import { replaceComponents } from "../../_includes/override.ts";
import { en } from "../../_includes/words/en.ts";
import { findLabels, joinPieces, replaceWords, type Words } from "../../_includes/words.ts";
import { loadOverrides } from "../../src/build/load-overrides.ts";
import { ContentError, formatDiagnostic } from "../../src/model/diagnostic.ts";
import { writeWords } from "../helpers/pseudo-words.ts";
import { createFolder, type Files } from "../helpers/publication.ts";

afterEach(() => {
  replaceComponents([]);
  replaceWords([]);
});

/** Loads a publication's words as a build does. @returns what is reported, then what `use` reports. */
async function listDiagnostics(files: Files, use = (_words: Words): unknown => undefined): Promise<string[]> {
  const root = await createFolder(files);
  try {
    await loadOverrides(root);
    use(findLabels("en", { lang: "en" }).words);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
}

/** Loads the words of one file. */
const load = (text: string, use?: (words: Words) => unknown) =>
  listDiagnostics({ [file]: `export const words = ${text};` }, use);

const file = "_includes/words/en.ts";
const example = "node_modules/offprint/_includes/words/en.ts has all";
const groups = Object.keys(en);

describe("a publication's own words", () => {
  it("replace those of a language that the theme has, each by its name", async () => {
    expect(
      await load(`{
        frame: { archive: "All issues" },
        byline: { updated: (date) => ["Last changed on ", date, "."], changed: (count) => count + " versions" },
        history: { dated: { changed: "Another version" }, heading: "Versions" },
      }`),
    ).toEqual([]);
    const { words } = findLabels("en-GB", { lang: "de" });
    const date = { day: 3 };
    expect(words.frame).toEqual({ ...en.frame, archive: "All issues" });
    expect(words.byline.updated(date)).toEqual(["Last changed on ", date, "."]);
    expect(words.byline.changed(3)).toBe("3 versions");
    expect(words.byline.published(date)).toEqual(["Published ", date]);
    // A text for all values.
    expect(words.history.dated.changed(date)).toBe("Another version");
    expect(joinPieces(words.history.heading("The ferry"))).toBe("Versions");
    expect(words.kicker).toEqual(en.kicker);
  });

  it("of a region replace those that the publication has for its language", async () => {
    const root = await createFolder({
      "_includes/words/en.ts": 'export const words = { frame: { archive: "Issues", topics: "Subjects" } };',
      "_includes/words/en-NZ.ts": 'export const words = { frame: { topics: "Kaupapa" } };',
    });
    await loadOverrides(root);
    expect(findLabels("en-NZ", { lang: "en" }).words.frame).toMatchObject({
      archive: "Issues",
      topics: "Kaupapa",
      sources: "Sources",
    });
    expect(findLabels("en", { lang: "en" }).words.frame.topics).toBe("Subjects");
  });

  it("add a language if they are complete", async () => {
    const root = await createFolder({
      "_includes/words/cy.ts": `export const words = ${writeWords("Gair")};`,
    });
    await loadOverrides(root);
    const { lang, words } = findLabels("cy-GB", { lang: "en" });
    expect([lang, words.kicker.draft, words.byline.changed(3)]).toEqual(["cy-GB", "Gair", "Gair"]);
    expect(findLabels("en", { lang: "cy" }).words).toBe(en);
  });

  it("are reported one by one if they are not complete", async () => {
    const text = "export const words = {\n  frame: {\n    skip: 'Neidio' } };";
    const found = await listDiagnostics({ "_includes/words/cy.ts": text });
    const frame = Object.keys(en.frame).filter((name) => name !== "skip");
    const groups = Object.keys(en).filter((name) => name !== "frame");
    expect(found.toSorted()).toEqual(
      [
        ...frame.map((name) => `2:3 error frame.${name}: frame.${name} is missing; ${example}`),
        ...groups.map((name) => `1:1 error ${name}: ${name} is missing; ${example}`),
      ]
        .map((line) => `_includes/words/cy.ts:${line}`)
        .sort(),
    );
  });

  it("may leave a folder of words empty", async () => {
    expect(await listDiagnostics({ "_includes/words/.gitkeep": "" })).toEqual([]);
  });
});

describe("a mistake in a publication's own words", () => {
  it.each([
    [
      '{\n  kicker: {\n    darft: "Entwurf",\n  },\n}',
      '3:5 error kicker.darft: no word has this name; did you mean "draft"?',
    ],
    [
      '{ masthead: { draft: "x" } }',
      `1:24 error masthead: no word has this name; those of a file are ${groups.join(", ")}`,
    ],
    [
      '{ support: { mastheads: "x" } }',
      `1:35 error support.mastheads: no word has this name; those of support are ${Object.keys(en.support).join(", ")}`,
    ],
    [
      '{ archived: "x", readOn: "More" }',
      '1:24 error archived: no word has this name; did you mean "archive"?\n_includes/words/en.ts:1:39 error readOn: no word has this name here; did you mean "home.readOn"?',
    ],
    ["{ frame: { archive: () => 'x' } }", "1:33 error frame.archive: found a function; expected text"],
    ["{ frame: { archive: 5 } }", "1:33 error frame.archive: found a number; expected text"],
    [
      "{ byline: { by: 5 } }",
      "1:34 error byline.by: found a number; expected text, or a function of the same values as in English",
    ],
    [
      '{ kicker: "x" }',
      `1:24 error kicker: found a string; expected words by name: draft, kinds, corrections`,
    ],
    ["[]", `1:1 error words: found a list; expected words by name: ${groups.join(", ")}`],
    ["null", `1:1 error words: found null; expected words by name: ${groups.join(", ")}`],
    ['{ get frame() { throw new Error("no frame"); } }', "1:44 error words: no frame"],
  ])("is reported by its place: %s", async (text, expected) => {
    expect((await load(text)).join("\n")).toBe(`${file}:${expected}`);
  });

  it.each([
    ["(date) => date.day.short", /^_includes\/words\/en\.ts:1:\d+ error words: Cannot read properties of/],
    ["(date) => 5", "returned a number; expected text, or a list of text and of the values"],
    ["async (date) => date", "returned a promise; expected text, or a list of text and of the values"],
    ["(date) => [date, undefined]", "returned a list; expected text, or a list of text and of the values"],
  ])("is reported when a page shows the word: %s", async (word, expected) => {
    const found = await load(`{ byline: { updated: ${word} } }`, ({ byline }) => byline.updated({}));
    expect(found).toEqual([
      typeof expected === "string"
        ? `${file}:1:34 error byline.updated: ${expected}`
        : expect.stringMatching(expected),
    ]);
  });

  it("is reported when a text is needed and a list comes", async () => {
    const found = await load("{ byline: { changed: (count) => [count] } }", ({ byline }) =>
      byline.changed(2),
    );
    expect(found).toEqual([`${file}:1:34 error byline.changed: returned a list; expected text`]);
  });

  it.each([
    ["deutsch.ts", "", /the file has the name of no language: .*did you mean "de"\?/],
    ["en_US.ts", "", /the file has the name of no language: .*did you mean "en-US"\?/],
    ["EN.ts", "", "the file is named EN.ts; expected en.ts"],
    ["en.js", "", "the file is named en.js; expected en.ts"],
    ["iw.ts", "", "the file is named iw.ts; expected he.ts"],
    ["en.ts", "const words = {};", "exports nothing; expected export const words = defineWords({ … })"],
    ["en.ts", "export default {};", "exports default; expected export const words = defineWords({ … })"],
    ["en.ts", "export const en = {};", "exports en; expected export const words = defineWords({ … })"],
  ])("is reported by its file: %s %s", async (name, text, expected) => {
    const [found, ...others] = await listDiagnostics({ [`_includes/words/${name}`]: text });
    expect(others).toEqual([]);
    expect(found?.startsWith(`_includes/words/${name}:1:1 error words: `)).toBe(true);
    expect(found).toMatch(expected);
  });

  it.each([
    ["export const words = {\n  frame: {,};", "2:11 error words: Expected identifier but found"],
    ['export const words = {};\nthrow new Error("not today");', "2:7 error words: not today"],
    [
      'import a from "no-package"; export const words = a;',
      "1:1 error words: the package no-package is missing",
    ],
  ])("is reported if the code does not run: %s", async (text, expected) => {
    const [found, ...others] = await listDiagnostics({ [file]: text });
    expect(others).toEqual([]);
    expect(found).toContain(`${file}:${expected}`);
  });

  it("is reported together with those of components", async () => {
    const found = await listDiagnostics({
      [file]: "export const words = { frame: 1 };",
      "_includes/components/bylin.tsx": "",
    });
    expect(found).toEqual([
      expect.stringMatching(/^_includes\/components\/bylin\.tsx:1:1 /),
      expect.stringMatching(/^_includes\/words\/en\.ts:1:24 /),
    ]);
  });
});
