import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, samplePng, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a/index.md";
const write = (focus: string) => ({
  [file]: writeArticle({ image: `{ src: a.png, alt: A, focus: ${focus} }` }),
  "src/content/articles/2021/a/a.png": samplePng,
});

describe("the focus of an article's picture", () => {
  it.each([
    ["40% 20%", { x: 40, y: 20 }],
    ['" 33.4%  66.5% "', { x: 33, y: 67 }],
    ["left bottom", { x: 0, y: 100 }],
    ["right 0%", { x: 100, y: 0 }],
    ["100% center", { x: 100, y: 50 }],
  ])("is two positions, in whole per cent: %s", async (focus, expected) => {
    const { edition } = await loadFrom(write(focus));
    expect(edition.articles[0]?.image?.focus).toEqual(expected);
  });

  it.each([
    ["40%", 'found "40%"; expected how far across and how far down, as "40% 20%"'],
    ["40 20", 'found "40 20"; expected'],
    ["top left", 'found "top left"; expected'],
    ["40% 20% 10%", 'found "40% 20% 10%"; expected'],
    ["constructor center", 'found "constructor center"; expected'],
    ["40% 101%", "found 101%; 0% to 100% would pass"],
    ["-1% 20%", "found -1%; 0% to 100% would pass"],
    ["40", "found the number 40; expected text"],
  ])("is reported at its place if it is %s", async (focus, message) => {
    const [diagnostic, ...others] = await findDiagnostics(write(focus));
    expect(others).toEqual([]);
    expect(diagnostic).toMatch(/^src\/content\/articles\/2021\/a\/index\.md:6:\d\d error image\.focus: /);
    expect(diagnostic).toContain(message);
  });
});
