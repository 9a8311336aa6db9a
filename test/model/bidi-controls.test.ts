import { describe, expect, it } from "vitest";
import { findUnbalancedControl } from "../../src/model/bidi-controls.ts";
import { findDiagnostics, sampleFacts, writeArticle } from "../helpers/publication.ts";

const [lre, rle, pdf, lro, rlo] = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"];
const [lri, rli, fsi, pdi] = ["\u2066", "\u2067", "\u2068", "\u2069"];

describe("findUnbalancedControl", () => {
  it.each([lre, rle, lro, rlo, pdf, lri, rli, fsi, pdi])("finds %j alone", (character) => {
    expect(findUnbalancedControl(`ab${character}c`)).toMatchObject({ offset: 2, character });
  });

  it.each([
    ["an embedding in an isolate", `${rli}${rle}a${pdf}${pdi}`],
    ["an isolate in an embedding", `${lre}${fsi}a${pdi}${pdf}`],
    ["isolates in isolates", `${lri}${lri}a${pdi}b${pdi}${lro}c${pdf}`],
    ["marks", "a\u200eb\u200fc\u061c"],
    ["none", "abc"],
  ])("finds nothing in %s", (_name, text) => {
    expect(findUnbalancedControl(text)).toBeUndefined();
  });

  it.each([
    ["an embedding that only the end of its isolate ends (BD11)", `${rli}${rle}a${pdi}b`, 1],
    [
      "the end of an embedding in an isolate that began within it (BD11)",
      `${rle}${rli}a${pdf}${pdi}${pdf}`,
      3,
    ],
    ["an isolate that the end of an embedding does not end", `${rli}a${pdf}`, 0],
    ["the first of several", `a${rlo}b${lri}c`, 1],
    ["the second end of one isolate", `${rli}a${pdi}${pdi}`, 3],
  ])("finds %s", (_name, text, offset) => {
    expect(findUnbalancedControl(text)?.offset).toBe(offset);
  });

  it("looks at each control once, however they are nested", () => {
    const nested = lri.repeat(200_000) + lre.repeat(200_000) + pdi.repeat(200_000);
    expect(findUnbalancedControl(nested)?.offset).toBe(200_000);
  });
});

const file = "src/content/articles/2021/a.md";
const inArticle = (fields: Record<string, string>) => findDiagnostics({ [file]: writeArticle(fields) });
const described =
  "in it the bidirectional control U+202E (right-to-left override) is not closed; remove it, or close it with U+202C";

describe("a bidirectional control that is not closed is reported in", () => {
  it.each([
    ["title", { title: '"a\\u202Eb"' }],
    ["description", { description: '"a\\u202Eb"' }],
    ["dateline", { dateline: '"a\\u202Eb"' }],
    ["image.alt", { image: '{ src: a.png, alt: "a\\u202Eb" }' }],
    ["image.caption", { image: '{ src: a.png, alt: a, caption: "a\\u202Eb" }' }],
    ["sources.x.publisher", { sources: '{ x: { kind: document, title: T, publisher: "a\\u202Eb" } }' }],
  ])("%s", async (field, fields) => {
    const mistakes = await inArticle(fields);
    expect(mistakes[0]).toContain(`error ${field}: found "a\\u{202e}b"; ${described}`);
  });

  it("a correction", async () => {
    const corrections = '[{ date: 2021-03-21, kind: update, text: "a \\u202E b", was: "c \\u202E" }]';
    const mistakes = await inArticle({ updated: "2021-03-21", corrections });
    expect(mistakes).toEqual([
      expect.stringContaining(`error corrections.0.was: found "c \\u{202e}"; ${described}`),
    ]);
    const [mistake] = await inArticle({
      updated: "2021-03-21",
      corrections: corrections.replace(/, was.*"/, ""),
    });
    expect(mistake).toContain("error corrections.0.text: found the bidirectional control U+202E");
  });

  it("a fact", async () => {
    const tags = { cars: { name: "a\u202eb", description: "On cars." } };
    expect(await findDiagnostics({}, { facts: { tags } })).toEqual([
      `_data/tags.ts:3:5 error cars.name: found "a\\u{202e}b"; ${described}`,
    ]);
    const site = { ...sampleFacts.site, tagline: "a\u202eb" };
    expect(await findDiagnostics({}, { facts: { site } })).toHaveLength(1);
  });
});

it("lets a title have a pair of them", async () => {
  expect(await inArticle({ title: '"The word \\u2067שלום\\u2069 \\u200F"' })).toEqual([]);
});
