import { afterEach, expect, it } from "vitest";
import { en } from "../../_includes/words/en.ts";
import { replaceWords } from "../../_includes/words.ts";
import { findMissingWords } from "../../src/loading/find-missing-words.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { loadFrom, sampleFacts } from "../helpers/publication.ts";

afterEach(() => replaceWords([]));

const find = (lang: string) => {
  const source = `export const site = {\n  name: "The Test",\n  lang: "${lang}",\n};\n`;
  return findMissingWords({ lang }, { file: "_data/site.ts", source, value: undefined }).map(
    formatDiagnostic,
  );
};

it.each([
  ["sw-KE", "sw"],
  ["sr-Latn", "sr-Latn"],
  ["yue-CN", "yue-Hans"],
  ["mn", "mn"],
])("says which file adds the words of a site in %s: %s", (lang, file) => {
  expect(find(lang)).toEqual([
    `_data/site.ts:3:3 hint lang: there are no words for "${lang}", so labels are in English; write the words in _includes/words/${file}.ts`,
  ]);
  replaceWords([[file, en]]);
  expect(find(lang)).toEqual([]);
});

it("says it when a publication is loaded, and stops nothing", async () => {
  const site = { ...sampleFacts.site, lang: "sw" };
  const { notices } = await loadFrom({}, { facts: { site } });
  expect(notices).toContainEqual(
    expect.stringMatching(/^_data\/site\.ts:\d+:\d+ hint lang: there are no words for "sw"/),
  );
});
